import { type Message, plain } from '../conversation/message.js';
import { place, type Text, time } from '../conversation/text.js';
import type { Words } from '../words/index.js';
import type { Refusal } from './refusal.js';

type Of<K extends Refusal['kind']> = Extract<Refusal, { kind: K }>;
type InWords = { readonly [K in Refusal['kind']]: (words: Words, refusal: Of<K>) => Message };

const unnamed = (words: Words, { kind }: Of<Unnamed>): Message =>
  plain(words.say(`introduction.refusal.${kind}`));
type Unnamed =
  | 'oneself'
  | 'connecting-oneself'
  | 'same-person-twice'
  | 'you-are-guest'
  | 'you-are-external'
  | 'other-community';

const named = (
  words: Words,
  { kind, name }: Of<'bot' | 'departed' | 'guest' | 'external' | 'you-blocked-them'>,
): Message => plain(words.say(`introduction.refusal.${kind}`, { name }));

const full = (words: Words, { kind, allowed, freeAt }: Of<'too-many-open' | 'too-many-this-week'>): Message =>
  told(
    words.say(`introduction.refusal.${kind}`, { allowed }),
    words.text(`introduction.refusal.${kind}-line`, { allowed, date: time(freeAt, 'date') }),
  );

const told = (summary: string, text: Text): Message => ({ summary, blocks: [{ kind: 'paragraph', text }] });

const REFUSALS: InWords = {
  oneself: unnamed,
  'connecting-oneself': unnamed,
  'same-person-twice': unnamed,
  bot: named,
  departed: named,
  guest: named,
  external: named,
  'you-are-guest': unnamed,
  'you-are-external': unnamed,
  'other-community': unnamed,
  'you-blocked-them': named,
  'already-asked': (words, { names }) =>
    plain(words.say('introduction.refusal.already-asked', { names: words.list(names) })),
  'already-introduced': (words, { names: others, room }) => {
    const names = words.list(others);
    return told(
      words.say('introduction.refusal.already-introduced', { names }),
      words.text('introduction.refusal.already-introduced-line', {
        names,
        room: place(room, words.say('introduction.refusal.room-with', { names })),
      }),
    );
  },
  'too-many-open': full,
  'too-many-this-week': full,
};

/** The reason, in words, for the requester alone. */
export function refusalMessage<K extends Refusal['kind']>(words: Words, refusal: Of<K>): Message {
  const said: (words: Words, refusal: Of<K>) => Message = REFUSALS[refusal.kind as K];
  return said(words, refusal);
}
