import type { Block, Message } from '../../../src/core/conversation/message.js';
import type { Text } from '../../../src/core/conversation/text.js';

const ofText = (text: Text): readonly string[] =>
  text.flatMap((span) => {
    if (typeof span === 'string') return [span];
    if (span.kind === 'time' || span.kind === 'place') return [];
    return [span.kind === 'member' ? span.name : span.text];
  });

const OF: { readonly [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => readonly string[] } = {
  heading: ({ text }) => [text],
  paragraph: ({ text }) => ofText(text),
  quote: ({ label, text }) => (label === undefined ? [text] : [label, text]),
  list: ({ items }) => items.flatMap(ofText),
  card: ({ title, lines }) => [title, ...lines],
  note: ({ text }) => ofText(text),
  divider: () => [],
  buttons: () => [],
};

/** Every string of a message in reading order, as the core wrote it; buttons apart. */
export const stringsOf = ({ blocks }: Message): readonly string[] =>
  blocks.flatMap((block) => {
    const of = OF[block.kind] as (block: Block) => readonly string[];
    return of(block).filter((text) => text.trim() !== '');
  });
