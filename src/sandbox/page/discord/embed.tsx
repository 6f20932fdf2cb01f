import type { ComponentChildren } from 'preact';
import { Media } from './files.js';
import { Link } from './link.js';
import { Markdown } from './markdown/markdown.js';
import { momentWords } from './markdown/moment.js';
import type { Reading } from './markdown/reading.js';
import { address, colour, type Json, json, list, text } from './read.js';

/** The box with the coloured edge. */
export function Embed({ embed, ...reading }: Reading & { readonly embed: Json }) {
  const { author, title, url, description, fields, image, thumbnail, color } = embed;
  const edge = colour(color);
  return (
    <div class="dc-embed" style={edge === undefined ? {} : { '--dc-edge': edge }}>
      <Line look="dc-embed-author" words={text(json(author).name)} to={json(author).url} {...reading} />
      <Line look="dc-embed-title" words={text(title)} to={url} {...reading}>
        <Markdown source={text(title)} manner="line" {...reading} />
      </Line>
      {text(description) !== '' && (
        <div class="dc-text">
          <Markdown source={text(description)} {...reading} />
        </div>
      )}
      <Fields fields={list(fields).map(json)} {...reading} />
      {[image, thumbnail].flatMap((media, at) =>
        media === undefined || media === null ? [] : <Media key={at} item={{ media }} />,
      )}
      <Footer embed={embed} {...reading} />
    </div>
  );
}

interface LineProps extends Reading {
  readonly look: string;
  readonly words: string;
  readonly to: unknown;
  readonly children?: ComponentChildren;
}

function Line({ look, words, to, hands, children = words }: LineProps) {
  const leads = address(to);
  if (words === '') return null;
  return (
    <div class={look}>
      {leads === undefined ? (
        children
      ) : (
        <Link to={leads} hands={hands}>
          {children}
        </Link>
      )}
    </div>
  );
}

function Fields({ fields, ...reading }: Reading & { readonly fields: readonly Json[] }) {
  if (fields.length === 0) return null;
  return (
    <div class="dc-fields">
      {fields.map(({ name, value, inline }, at) => (
        <div key={at} class={inline === true ? 'dc-field dc-inline' : 'dc-field'}>
          <div class="dc-field-name">
            <Markdown source={text(name)} manner="line" {...reading} />
          </div>
          <div class="dc-text">
            <Markdown source={text(value)} {...reading} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Footer({ embed, known }: Reading & { readonly embed: Json }) {
  const at = Date.parse(text(embed.timestamp));
  const date = Number.isNaN(at) ? undefined : momentWords(at, 's', known);
  const parts = [text(json(embed.footer).text), date ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? null : <div class="dc-embed-footer">{parts.join(' • ')}</div>;
}
