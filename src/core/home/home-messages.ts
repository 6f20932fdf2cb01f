import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { ENGLISH } from '../words/index.js';

const { say, text } = ENGLISH;

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
    summary: say(needed.length > 0 ? 'home.summary-waiting' : 'home.summary'),
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

const WAITING: Block = { kind: 'heading', text: say('home.waiting') };

const WELCOME: readonly Block[] = [
  { kind: 'heading', text: say('home.welcome.title') },
  { kind: 'paragraph', text: text('home.welcome.line') },
];

const MEET: readonly Block[] = [
  {
    kind: 'buttons',
    buttons: [{ key: actionKey('introduction.begin'), label: say('home.meet.ask'), tone: 'primary' }],
  },
  { kind: 'note', text: text('home.meet.or-wait') },
];

export const outOfOrderMessage = (reference: string): Message =>
  plain(say('home.out-of-order', { reference }));

export const olderVersionMessage: Message = {
  summary: say('home.older-version.summary'),
  blocks: [{ kind: 'paragraph', text: text('home.older-version.line') }],
};
