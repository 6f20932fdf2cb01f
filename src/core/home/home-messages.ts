import { COMMANDS } from '../conversation/commands.js';
import type { Block, Message } from '../conversation/message.js';
import { code } from '../conversation/text.js';

/** What a person finds when they open Kith: what needs them first, then what they are part of, then their settings. */
export const homeMessage = (
  introductions: readonly Block[],
  ...others: readonly (readonly Block[])[]
): Message => ({
  summary:
    'Your Kith home: what needs you, your introductions, rounds, chats, projects and channels, and your settings.',
  // Each part has a heading of its own; lines between them would cost Discord the room for the last ones.
  blocks: [introductions.length === 0 ? welcome : introductions, ...others].flat(),
});

const welcome: readonly Block[] = [
  { kind: 'heading', text: 'A few good people, and a quiet inbox' },
  {
    kind: 'paragraph',
    text: ['Kith brings people together only when both have said yes.'],
  },
  { kind: 'note', text: ['Begin with ', code('/intro'), ', or wait to be asked.'] },
];

/** `/kith help`, and the answer to what was not understood. */
export const helpMessage = (misunderstood?: string): Message => ({
  summary:
    misunderstood === undefined
      ? 'This is what Kith can do for you.'
      : 'I did not understand that. This is what Kith can do for you.',
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            text: ['I did not understand ', code(misunderstood.slice(0, 60)), '. Here is what I know:'],
          } as const,
        ]),
    {
      kind: 'paragraph',
      text: [
        'Kith helps you meet the right few others here. Nobody is brought together unless both have said yes.',
      ],
    },
    {
      kind: 'list',
      items: COMMANDS.map(({ command, description, verbs }) => [
        code(`/${command}`),
        `: ${description} (${verbs.map(({ verb }) => verb).join(', ')})`,
      ]),
    },
    {
      kind: 'paragraph',
      text: ['More about each: ', code('/intro help'), ', ', code('/rounds help'), ' and so on.'],
    },
    { kind: 'note', text: ['Everything you press or type here is answered privately.'] },
  ],
});

export const outOfOrderMessage = (reference: string): Message => {
  const text = `Something went wrong on my side, and nothing was changed. Please try again in a moment. (Reference: ${reference})`;
  return { summary: text, blocks: [{ kind: 'paragraph', text: [text] }] };
};

export const olderVersionMessage: Message = {
  summary: 'I don’t know this button any more. /kith help shows what I can do.',
  blocks: [
    {
      kind: 'paragraph',
      text: [
        'I don’t know this button any more: it is from an earlier time. ',
        code('/kith help'),
        ' shows what I can do.',
      ],
    },
  ],
};
