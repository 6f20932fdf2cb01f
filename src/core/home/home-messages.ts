import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { code } from '../conversation/text.js';

/** What is on somebody's home; a part that is not there takes no room. */
export interface HomeParts {
  /** Introductions that wait for their answer, under a heading of their own. */
  readonly asked?: readonly Block[];
  /** Whatever else waits for them. */
  readonly waiting?: readonly Block[];
  readonly introductions?: readonly Block[];
  /** Chats, rounds, projects and needs, channels. */
  readonly rooms?: readonly (readonly Block[])[];
  readonly card?: { readonly blocks: readonly Block[]; readonly written: boolean };
  readonly settings?: readonly Block[];
}

/** What a person finds when they open Kith: what needs them first, then what they are part of, then their settings. */
export function homeMessage({
  asked = [],
  waiting = [],
  introductions = [],
  rooms = [],
  card,
  settings = [],
}: HomeParts): Message {
  const needed = [...(asked.length === 0 && waiting.length > 0 ? [WAITING] : asked), ...waiting];
  const begins = needed.length === 0 && introductions.length === 0;
  const cardFirst = begins && card?.written === false;
  return {
    summary: needed.length > 0 ? 'Your Kith home: something waits for your answer.' : 'Your Kith home.',
    // Each part has a heading of its own; lines between them would cost Discord the room for the last ones.
    blocks: [
      needed,
      begins ? WELCOME : introductions,
      begins && !cardFirst ? MEET : [],
      cardFirst ? card.blocks : [],
      ...rooms,
      cardFirst ? [] : (card?.blocks ?? []),
      settings,
    ].flat(),
  };
}

const WAITING: Block = { kind: 'heading', text: 'Waiting for your answer' };

const WELCOME: readonly Block[] = [
  { kind: 'heading', text: 'A few good people, and a quiet inbox' },
  { kind: 'paragraph', text: ['Kith brings people together only when both have said yes.'] },
];

const MEET: readonly Block[] = [
  {
    kind: 'buttons',
    buttons: [{ key: actionKey('introduction.begin'), label: 'Ask to meet somebody', tone: 'primary' }],
  },
  { kind: 'note', text: ['Or just wait to be asked.'] },
];

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
