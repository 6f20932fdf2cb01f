import type { Message } from '../conversation/message.js';
import { type Member, quietUntil } from '../members/index.js';
import type { Delivery, Notice } from '../outbox/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { type Instant, SECOND } from '../shared/time.js';
import { ENGLISH, type Words, wordsShared } from '../words/index.js';
import { answeredMessage, askMessage, closedAskMessage, reminderMessage } from './ask-messages.js';
import {
  type Happened,
  type Introduction,
  type IntroductionEvent,
  isConnected,
  isHiddenFrom,
  isOpen,
  type Party,
  partyOf,
} from './introduction.js';
import type { Opening } from './opening.js';
import { connectionMadeMessage, notThisTimeMessage } from './request-messages.js';
import {
  closingMessage,
  followUpMessage,
  openingMessage,
  roomReadyMessage,
  wrapUpOfferMessage,
} from './room-messages.js';

/** When a person may be disturbed, and whether they want nudges at all. Undefined: they left, and get nothing. */
export type Reach = (member: MemberId) => Reachable | undefined;

export interface Reachable {
  readonly member: Member;
  readonly zone?: string;
  /** In their language. */
  readonly words: Words;
}

export const askKey = (id: IntroductionId, member: MemberId): string => `${id}|asked|${member}`;
const reminderKey = (id: IntroductionId, member: MemberId): string => `${id}|reminded|${member}`;

/** The notices that an event owes. The same event always owes the same keys. */
export function noticesOf<K extends IntroductionEvent['kind']>(
  introduction: Introduction,
  event: Extract<Happened, { kind: K }>,
  known: Known,
): readonly Notice[] {
  const owed: Owes<K> = OWED[event.kind as K];
  return owed(composer(introduction, LOST_ANSWER[event.kind as K], known), event);
}

export interface Known {
  readonly reach: Reach;
  readonly now: Instant;
  /** What is shown in the room, where it has just been opened. */
  readonly opening?: Opening;
}

type Owes<K extends IntroductionEvent['kind']> = (
  compose: Composer,
  event: Extract<Happened, { kind: K }>,
) => readonly Notice[];

type Composer = ReturnType<typeof composer>;

/** A message as it is in its reader's language. */
type Wording = (words: Words) => Message;

function composer(
  introduction: Introduction,
  lostAnswer: Notice['lostAnswer'],
  { reach, now, opening }: Known,
) {
  const { id, community, parties } = introduction;
  const roomWords = wordsShared(parties.flatMap(({ member }) => reach(member)?.words ?? []));
  const notice = (key: string, delivery: Delivery, notBefore = now): Notice => ({
    key,
    community,
    delivery,
    notBefore,
    lostAnswer,
  });
  /** Privately, in their own good time. */
  const tell = (to: MemberId, what: string, wording: Wording): readonly Notice[] => {
    const person = reach(to);
    if (person === undefined) return [];
    const at = quietUntil(person.member, person.zone, now);
    const message = wording(person.words);
    return [notice(`${id}|${what}|${to}`, { kind: 'tell', to, message }, at)];
  };
  return {
    introduction,
    opening,
    tell,
    /** Only to those who want reminders and the like. */
    nudge: (to: MemberId, what: string, wording: Wording) =>
      reach(to)?.member.nudges === false ? [] : tell(to, what, wording),
    /** In the room. */
    post: (what: string, wording: Wording) =>
      'room' in introduction.state
        ? [
            notice(`${id}|${what}`, {
              kind: 'post',
              to: introduction.state.room,
              message: wording(roomWords),
            }),
          ]
        : [],
    closeRoom: () =>
      'room' in introduction.state
        ? [
            notice(
              `${id}|close-room`,
              { kind: 'close-room', room: introduction.state.room },
              now + 2 * SECOND,
            ),
          ]
        : [],
    /** The request, and its reminder if there was one, become something else where they stand. */
    amendAsk: (what: string, { member, reminded }: Party, wording: Wording) => {
      const message = wording(reach(member)?.words ?? ENGLISH);
      const amend = (key: string, earlier: string) => notice(key, { kind: 'amend', earlier, message });
      return [
        amend(`${id}|${what}|${member}`, askKey(id, member)),
        ...(reminded ? [amend(`${id}|${what}-reminder|${member}`, reminderKey(id, member))] : []),
      ];
    },
  };
}

const OWED: { readonly [K in IntroductionEvent['kind']]: Owes<K> } = {
  // Somebody who asked for the same meeting meanwhile need not be asked any more.
  asked: ({ introduction, tell }, { member }) =>
    isOpen(introduction) ? tell(member, 'asked', (words) => askMessage(words, introduction, member)) : [],

  reminded: ({ introduction, nudge }, { member }) =>
    isOpen(introduction)
      ? nudge(member, 'reminded', (words) => reminderMessage(words, introduction, member))
      : [],

  answered: ({ introduction, amendAsk }, { member, number }) => {
    const party = partyOf(introduction, member);
    // If the matter is decided by now, what is shown then takes the place of this.
    if (party === undefined || !isOpen(introduction)) return [];
    return amendAsk(`answered-${number}`, party, (words) => answeredMessage(words, introduction, member));
  },

  introduced: ({ introduction, opening, post, tell, amendAsk }) => [
    ...(opening === undefined
      ? []
      : post('opening', (words) => openingMessage(words, introduction, opening))),
    ...askedParties(introduction).flatMap((party) =>
      amendAsk('introduced', party, (words) => roomReadyMessage(words, introduction, party.member)),
    ),
    ...connectors(introduction).flatMap((member) =>
      tell(member, 'made', (words) => connectionMadeMessage(words, introduction)),
    ),
  ],

  expired: (compose) => [
    ...closed(compose),
    ...waiting(compose.introduction).flatMap((member) =>
      compose.tell(member, 'not-this-time', (words) =>
        notThisTimeMessage(words, compose.introduction, member),
      ),
    ),
  ],

  'taken-back': (compose) => closed(compose),

  'follow-up': ({ introduction, nudge }, { member, round }) =>
    nudge(member, `follow-up-${round}`, (words) => followUpMessage(words, introduction, member, round)),

  'wrap-up-offered': ({ introduction, post }) =>
    post('wrap-up', (words) => wrapUpOfferMessage(words, introduction)),

  wrapped: ({ introduction, post, closeRoom }) => [
    ...post('closing', (words) => closingMessage(words, introduction)),
    ...closeRoom(),
  ],
};

/** Those who were asked see that it is over; those who had refused have nothing left to press anyway. */
const closed = ({ introduction, amendAsk }: Composer): readonly Notice[] =>
  askedParties(introduction)
    .filter(({ answer }) => answer.kind === 'asked' || answer.kind === 'yes')
    .flatMap((party) =>
      amendAsk('closed', party, (words) => closedAskMessage(words, introduction, party.member)),
    );

const askedParties = ({ requester, parties }: Introduction): readonly Party[] =>
  parties.filter(({ member, answer }) => member !== requester && answer.kind !== 'queued');

/** Who brought others together, or wished to. */
const connectors = (introduction: Introduction): readonly MemberId[] => [
  ...(isConnected(introduction) ? [introduction.requester] : []),
  ...introduction.alsoWishedBy,
];

/** Who is told "not this time": who wished for it, and who said yes; not who searches by topic. */
const waiting = (introduction: Introduction): readonly MemberId[] =>
  [
    ...connectors(introduction),
    ...introduction.parties.filter(({ answer }) => answer.kind === 'yes').map(({ member }) => member),
  ].filter((member) => !isHiddenFrom(introduction, member));

/**
 * Where a platform cannot refuse a second copy: nobody is asked twice (the reminder, three days on, shows the whole
 * request again); a room without its opening message would be worse than one with two.
 */
const LOST_ANSWER: Readonly<Record<IntroductionEvent['kind'], Notice['lostAnswer']>> = {
  asked: 'never',
  reminded: 'never',
  answered: 'twice',
  introduced: 'twice',
  expired: 'twice',
  'taken-back': 'twice',
  'follow-up': 'never',
  'wrap-up-offered': 'never',
  wrapped: 'never',
};
