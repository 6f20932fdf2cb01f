import type { Block, Message } from '../../../src/core/conversation/message.js';
import type { Text } from '../../../src/core/conversation/text.js';
import type { MemberId } from '../../../src/core/shared/ids.js';

/** Whose names stand there as mentions, which each platform fills in by itself. */
type Mentioned = (member: MemberId) => boolean;

/** How a platform writes a command. */
type Spelled = (command: string) => string;

const ofText = (text: Text, mentioned: Mentioned, spelled: Spelled): readonly string[] =>
  text.flatMap((span) => {
    if (typeof span === 'string') return [span];
    if (span.kind === 'time' || span.kind === 'place') return [];
    if (span.kind === 'code') return [spelled(span.text)];
    if (span.kind !== 'member') return [span.text];
    return mentioned(span.member) ? [] : [span.name];
  });

const OF: {
  readonly [K in Block['kind']]: (
    block: Extract<Block, { kind: K }>,
    mentioned: Mentioned,
    spelled: Spelled,
  ) => readonly string[];
} = {
  heading: ({ text }) => [text],
  paragraph: ({ text }, mentioned, spelled) => ofText(text, mentioned, spelled),
  quote: ({ label, text }) => (label === undefined ? [text] : [label, text]),
  list: ({ items }, mentioned, spelled) => items.flatMap((item) => ofText(item, mentioned, spelled)),
  card: ({ title, lines }) => [title, ...lines],
  note: ({ text }, mentioned, spelled) => ofText(text, mentioned, spelled),
  divider: () => [],
  buttons: () => [],
};

/** Every string of a message in reading order, as the core wrote it; buttons apart. */
export const stringsOf = (
  { blocks }: Message,
  mentioned: Mentioned = () => false,
  spelled: Spelled = (command) => command,
): readonly string[] =>
  blocks.flatMap((block) => {
    const of = OF[block.kind] as (block: Block, ...how: [Mentioned, Spelled]) => readonly string[];
    return of(block, mentioned, spelled).filter((text) => text.trim() !== '');
  });
