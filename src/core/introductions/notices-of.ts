import type { Message } from '../conversation/message.js';
import { type Member, quietUntil } from '../members/index.js';
import type { Delivery, Notice } from '../outbox/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { type Instant, SECOND } from '../shared/time.js';
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

function composer(
  introduction: Introduction,
  lostAnswer: Notice['lostAnswer'],
  { reach, now, opening }: Known,
) {
  const { id, community } = introduction;
  const notice = (key: string, delivery: Delivery, notBefore = now): Notice => ({
    key,
    community,
    delivery,
    notBefore,
    lostAnswer,
  });
  /** Privately, in their own good time. */
  const tell = (to: MemberId, what: string, message: Message): readonly Notice[] => {
    const person = reach(to);
    if (person === undefined) return [];
    const at = quietUntil(person.member, person.zone, now);
    return [notice(`${id}|${what}|${to}`, { kind: 'tell', to, message }, at)];
  };
  return {
    introduction,
    opening,
    tell,
    /** Only to those who want reminders and the like. */
    nudge: (to: MemberId, what: string, message: Message) =>
      reach(to)?.member.nudges === false ? [] : tell(to, what, message),
    /** In the room. */
    post: (what: string, message: Message) =>
      'room' in introduction.state
        ? [notice(`${id}|${what}`, { kind: 'post', to: introduction.state.room, message })]
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
    amendAsk: (what: string, { member, reminded }: Party, message: Message) => [
      notice(`${id}|${what}|${member}`, { kind: 'amend', earlier: askKey(id, member), message }),
      ...(reminded
        ? [
            notice(`${id}|${what}-reminder|${member}`, {
              kind: 'amend',
              earlier: reminderKey(id, member),
              message,
            }),
          ]
        : []),
    ],
  };
}

const OWED: { readonly [K in IntroductionEvent['kind']]: Owes<K> } = {
  // Somebody who asked for the same meeting meanwhile need not be asked any more.
  asked: ({ introduction, tell }, { member }) =>
    isOpen(introduction) ? tell(member, 'asked', askMessage(introduction, member)) : [],

  reminded: ({ introduction, nudge }, { member }) =>
    isOpen(introduction) ? nudge(member, 'reminded', reminderMessage(introduction, member)) : [],

  answered: ({ introduction, amendAsk }, { member, number }) => {
    const party = partyOf(introduction, member);
    // If the matter is decided by now, what is shown then takes the place of this.
    if (party === undefined || !isOpen(introduction)) return [];
    return amendAsk(`answered-${number}`, party, answeredMessage(introduction, member));
  },

  introduced: ({ introduction, opening, post, tell, amendAsk }) => [
    ...(opening === undefined ? [] : post('opening', openingMessage(introduction, opening))),
    ...askedParties(introduction).flatMap((party) =>
      amendAsk('introduced', party, roomReadyMessage(introduction, party.member)),
    ),
    ...connectors(introduction).flatMap((member) =>
      tell(member, 'made', connectionMadeMessage(introduction)),
    ),
  ],

  expired: (compose) => [
    ...closed(compose),
    ...waiting(compose.introduction).flatMap((member) =>
      compose.tell(member, 'not-this-time', notThisTimeMessage(compose.introduction, member)),
    ),
  ],

  'taken-back': (compose) => closed(compose),

  'follow-up': ({ introduction, nudge }, { member, round }) =>
    nudge(member, `follow-up-${round}`, followUpMessage(introduction, member, round)),

  'wrap-up-offered': ({ introduction, post }) => post('wrap-up', wrapUpOfferMessage(introduction)),

  wrapped: ({ introduction, post, closeRoom }) => [
    ...post('closing', closingMessage(introduction)),
    ...closeRoom(),
  ],
};

/** Those who were asked see that it is over; those who had refused have nothing left to press anyway. */
const closed = ({ introduction, amendAsk }: Composer): readonly Notice[] =>
  askedParties(introduction)
    .filter(({ answer }) => answer.kind === 'asked' || answer.kind === 'yes')
    .flatMap((party) => amendAsk('closed', party, closedAskMessage(introduction, party.member)));

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
