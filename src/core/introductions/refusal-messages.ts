import { type Message, plain } from '../conversation/message.js';
import { place, time } from '../conversation/text.js';
import type { Refusal } from './refusal.js';

type Words = { [K in Refusal['kind']]: (refusal: Extract<Refusal, { kind: K }>) => Message };

const REFUSALS: Words = {
  oneself: () => plain('You two know each other already, I hope. Please pick somebody else.'),
  'connecting-oneself': () =>
    plain('To meet someone yourself, name just that one person. To connect two others, leave yourself out.'),
  'same-person-twice': () => plain('That is the same person twice. Please name two different people.'),
  bot: ({ name }) => plain(`${name} is an app, and apps don’t say yes or no. Please pick a person.`),
  departed: ({ name }) => plain(`${name} isn’t here any more, so I can’t ask.`),
  guest: ({ name }) =>
    plain(`${name} is a guest here, and guests don’t take part in introductions in this community.`),
  external: ({ name }) =>
    plain(`${name} belongs to another organisation. Introductions stay within this community.`),
  'you-are-guest': () =>
    plain('Guests don’t take part in introductions in this community. A steward can tell you more.'),
  'you-are-external': () =>
    plain('You are here from another organisation. Introductions stay within this community.'),
  'other-community': () => plain('That person is not in this community, so I can’t ask them from here.'),
  'you-blocked-them': ({ name }) =>
    plain(`You have blocked ${name}. If you would like to meet after all, lift it first with /kith unblock.`),
  'already-asked': ({ names }) =>
    plain(`You have already asked about ${names}, and it is still open. /intro list shows it.`),
  'already-introduced': ({ names, room }) => ({
    summary: `You and ${names} have been introduced already. Your room is still there.`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `You and ${names} have been introduced already. Here is your room: `,
          place(room, `with ${names}`),
        ],
      },
    ],
  }),
  'too-many-open': ({ allowed, freeAt }) => ({
    summary: `You have ${allowed} requests open, and that is the most at one time.`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `You have ${allowed} requests open, and that is the most at one time. The next place is free on `,
          time(freeAt, 'date'),
          ', or as soon as one is settled or taken back. Until then: is there someone you met whom you could write to?',
        ],
      },
    ],
  }),
  'too-many-this-week': ({ allowed, freeAt }) => ({
    summary: `You have made ${allowed} requests this week, and that is the most in seven days.`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `You have made ${allowed} requests this week, and that is the most in seven days. The next is yours on `,
          time(freeAt, 'date'),
          '. Until then: is there someone you met whom you could write to?',
        ],
      },
    ],
  }),
};

/** The reason, in words, for the requester alone. */
export function refusalMessage<K extends Refusal['kind']>(refusal: Extract<Refusal, { kind: K }>): Message {
  const words: (refusal: Extract<Refusal, { kind: K }>) => Message = REFUSALS[refusal.kind as K];
  return words(refusal);
}
