import type { Block, Message } from '../../../src/core/conversation/message.js';
import type { Text } from '../../../src/core/conversation/text.js';
import type { MemberId } from '../../../src/core/shared/ids.js';

/** Whose names stand there as mentions, which each platform fills in by itself. */
type Mentioned = (member: MemberId) => boolean;

const ofText = (text: Text, mentioned: Mentioned): readonly string[] =>
  text.flatMap((span) => {
    if (typeof span === 'string') return [span];
    if (span.kind === 'time' || span.kind === 'place') return [];
    if (span.kind !== 'member') return [span.text];
    return mentioned(span.member) ? [] : [span.name];
  });

const OF: {
  readonly [K in Block['kind']]: (
    block: Extract<Block, { kind: K }>,
    mentioned: Mentioned,
  ) => readonly string[];
} = {
  heading: ({ text }) => [text],
  paragraph: ({ text }, mentioned) => ofText(text, mentioned),
  quote: ({ label, text }) => (label === undefined ? [text] : [label, text]),
  list: ({ items }, mentioned) => items.flatMap((item) => ofText(item, mentioned)),
  card: ({ title, lines }) => [title, ...lines],
  note: ({ text }, mentioned) => ofText(text, mentioned),
  divider: () => [],
  buttons: () => [],
};

/** Every string of a message in reading order, as the core wrote it; buttons apart. */
export const stringsOf = ({ blocks }: Message, mentioned: Mentioned = () => false): readonly string[] =>
  blocks.flatMap((block) => {
    const of = OF[block.kind] as (block: Block, mentioned: Mentioned) => readonly string[];
    return of(block, mentioned).filter((text) => text.trim() !== '');
  });
