import { useMemo } from 'preact/hooks';
import type { MessageProps } from '../known.js';
import { placeButtons } from './buttons.js';
import { Components } from './components.js';
import { Embed } from './embed.js';
import { Attachment } from './files.js';
import { FLAG } from './kinds.js';
import { Markdown } from './markdown/markdown.js';
import { json, list, number, text } from './read.js';

/** A message as Discord draws it: content, embeds and components. */
export function DiscordMessage({ payload, known, hands }: MessageProps) {
  const { content, embeds, components, files, flags } = json(payload);
  const buttons = useMemo(() => placeButtons(components), [components]);
  if (((number(flags) ?? 0) & FLAG.Loading) !== 0) return <Thinking />;
  const written = text(content);
  const reading = { known, hands };
  return (
    <div class="dc-message">
      {written !== '' && (
        <div class="dc-text">
          <Markdown source={written} {...reading} />
        </div>
      )}
      {list(files).map((file, at) => (
        <Attachment key={at} name={text(json(file).filename)} />
      ))}
      {list(embeds).map((embed, at) => (
        <Embed key={at} embed={json(embed)} {...reading} />
      ))}
      <Components components={components} buttons={buttons} {...reading} />
    </div>
  );
}

const Thinking = () => (
  <p class="dc-thinking">
    <span class="dc-dots" aria-hidden="true" /> Kith is thinking…
  </p>
);
