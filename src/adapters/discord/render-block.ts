import type { Block, Button } from '../../core/conversation/message.js';
import type { MemberId } from '../../core/shared/ids.js';
import { escaped, oneLine } from './escape.js';
import { renderText } from './render-text.js';

/** A block as Discord markdown, still without a place on the page. */
export type Piece =
  | { readonly kind: 'heading' | 'plain' | 'small' | 'boxed'; readonly markdown: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

type Of<K extends Block['kind']> = Block & { readonly kind: K };
type Writer<K extends Block['kind']> = (block: Of<K>, notify: readonly MemberId[]) => Piece;

const WRITERS: { readonly [K in Block['kind']]: Writer<K> } = {
  heading: (block) => ({ kind: 'heading', markdown: `## ${escaped(oneLine(block.text))}` }),
  paragraph: (block, notify) => ({ kind: 'plain', markdown: renderText(block.text, notify) }),
  quote: (block) => ({ kind: 'plain', markdown: labelled(block.label, quoted(block.text)) }),
  list: (block, notify) => ({
    kind: 'plain',
    markdown: block.items.map((item) => `- ${oneLine(renderText(item, notify))}`).join('\n'),
  }),
  card: (block) => ({
    kind: 'boxed',
    markdown: [`### ${escaped(oneLine(block.title))}`, ...block.lines.map(escaped)].join('\n'),
  }),
  note: (block, notify) => ({ kind: 'small', markdown: eachLine('-# ', renderText(block.text, notify)) }),
  divider: () => ({ kind: 'divider' }),
  buttons: (block) => ({ kind: 'buttons', buttons: block.buttons }),
};

export function renderBlock<K extends Block['kind']>(block: Of<K>, notify: readonly MemberId[]): Piece {
  const writers: { readonly [P in K]: Writer<P> } = WRITERS;
  return writers[block.kind](block, notify);
}

const labelled = (label: string | undefined, text: string): string =>
  label === undefined ? text : `**${escaped(oneLine(label))}**\n${text}`;
const quoted = (text: string): string => eachLine('> ', escaped(text));
const eachLine = (mark: string, text: string): string =>
  text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
