import type { ComponentChildren } from 'preact';
import { emojiOf } from '../emoji.js';
import { Said } from '../said.js';
import type { Inline } from './inline.js';
import { type Part, parse } from './parse.js';
import { Sign } from './sign.js';

/** A text that is marked up in Slack’s own way. */
export function Mrkdwn({ source }: { readonly source: string }) {
  return <>{parse(source).map(drawPart)}</>;
}

function drawPart(part: Part): ComponentChildren {
  if (part.kind === 'pre')
    return (
      <pre class="sl-pre" dir="auto">
        {part.text}
      </pre>
    );
  if (part.kind === 'quote') return <blockquote class="sl-quote">{part.parts.map(drawPart)}</blockquote>;
  return (
    <div class="sl-lines" dir="auto">
      {part.inside.map(drawInline)}
    </div>
  );
}

const TAGS = { bold: 'b', italic: 'i', strike: 's' } as const;

function drawInline(inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return <Said words={inline.text} />;
    case 'code':
      return <code class="sl-code">{inline.text}</code>;
    case 'emoji':
      return emojiOf(inline.name);
    case 'sign':
      return <Sign inside={inline.inside} />;
    default: {
      const Tag = TAGS[inline.kind];
      return <Tag>{inline.inside.map(drawInline)}</Tag>;
    }
  }
}
