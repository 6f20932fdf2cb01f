import type { Message } from '../conversation/message.js';
import { type Member, quietUntil } from '../members/index.js';
import type { Delivery, Notice } from '../outbox/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { answeredMessage, askMessage, closedAskMessage, reminderMessage } from './ask-messages.js';
import {
  type Introduction,
  type IntroductionEvent,
  isConnected,
  type Party,
  partyOf,
} from './introduction.js';
import { connectionMadeMessage, notThisTimeMessage } from './request-messages.js';
import {
  closingMessage,
  followUpMessage,
  openingMessage,
  roomReadyMessage,
  wrapUpOfferMessage,
} from './room-messages.js';

/** A person's own time: when they may be disturbed, and whether they want nudges at all. */
export interface Reachable {
  readonly member: Member;
  readonly zone?: string;
}

export type Reach = (member: MemberId) => Reachable | undefined;

export const askKey = (id: IntroductionId, member: MemberId): string => `${id}|asked|${member}`;
const remindKey = (id: IntroductionId, member: MemberId): string => `${id}|reminded|${member}`;

/**
 * The notices that an event owes. The same event always owes the same keys.
 * People whom the event concerns but who are not in `reach` get none (they left).
 */
export function noticesOf(
  introduction: Introduction,
  event: IntroductionEvent,
  reach: Reach,
  now: Instant,
): readonly Notice[] {
  const { id, community, state, parties } = introduction;
  const notice = (key: string, delivery: Delivery, notBefore = now): Notice => ({
    key,
    community,
    delivery,
    notBefore,
    lostAnswer: LOST_ANSWER[event.kind],
  });
  const tell = (to: MemberId, what: string, message: Message): readonly Notice[] => {
    const person = reach(to);
    if (person === undefined) return [];
    const quiet = quietUntil(person.member, person.zone, now);
    return [notice(`${id}|${what}|${to}`, { kind: 'tell', to, message }, quiet)];
  };
  const amendAsk = (what: string, { member }: Party, message: Message): readonly Notice[] => [
    notice(`${id}|${what}|${member}`, { kind: 'amend', earlier: askKey(id, member), message }),
    notice(`${id}|${what}-reminder|${member}`, { kind: 'amend', earlier: remindKey(id, member), message }),
  ];
  const asked = parties.filter(
    ({ member, answer }) => member !== introduction.requester && answer.kind !== 'queued',
  );

  switch (event.kind) {
    case 'asked':
      return tell(event.member, 'asked', askMessage(introduction, event.member));
    case 'reminded':
      return reach(event.member)?.member.nudges === false
        ? []
        : tell(event.member, 'reminded', reminderMessage(introduction, event.member));
    case 'answered': {
      const party = partyOf(introduction, event.member);
      // Once the matter is decided, what is shown then takes its place.
      if (party === undefined || event.member === introduction.requester || state.kind !== 'open') return [];
      return amendAsk(`answered-${party.answer.kind}`, party, answeredMessage(introduction, event.member));
    }
    case 'introduced': {
      if (state.kind !== 'introduced') return [];
      return [
        notice(`${id}|opening`, { kind: 'post', to: state.room, message: openingMessage(introduction) }),
        ...asked.flatMap((party) =>
          amendAsk('introduced', party, roomReadyMessage(introduction, party.member, state.room)),
        ),
        ...connectors(introduction).flatMap((member) =>
          tell(member, 'made', connectionMadeMessage(introduction)),
        ),
      ];
    }
    case 'expired':
    case 'taken-back': {
      const unanswered = asked.filter(({ answer }) => answer.kind === 'asked' || answer.kind === 'yes');
      return [
        ...unanswered.flatMap((party) =>
          amendAsk('closed', party, closedAskMessage(introduction, party.member)),
        ),
        ...(event.kind === 'expired' ? waiting(introduction) : []).flatMap((member) =>
          tell(member, 'not-this-time', notThisTimeMessage(introduction, member)),
        ),
      ];
    }
    case 'follow-up':
      return reach(event.member)?.member.nudges === false
        ? []
        : tell(
            event.member,
            `follow-up-${event.round}`,
            followUpMessage(introduction, event.member, event.round),
          );
    case 'wrap-up-offered':
      return state.kind === 'introduced'
        ? [
            notice(`${id}|wrap-up`, {
              kind: 'post',
              to: state.room,
              message: wrapUpOfferMessage(introduction),
            }),
          ]
        : [];
    case 'wrapped':
      if (state.kind !== 'wrapped') return [];
      return [
        notice(`${id}|closing`, { kind: 'post', to: state.room, message: closingMessage(introduction) }),
        notice(`${id}|close-room`, { kind: 'close-room', room: state.room }, now + 1_000),
      ];
  }
}

/** Who brought others together, or wished to. */
const connectors = (introduction: Introduction): readonly MemberId[] => [
  ...(isConnected(introduction) ? [introduction.requester] : []),
  ...introduction.alsoWishedBy,
];

/** Who is told "not this time": who wished for it, and who said yes. */
const waiting = (introduction: Introduction): readonly MemberId[] => [
  ...connectors(introduction),
  ...introduction.parties.filter(({ answer }) => answer.kind === 'yes').map(({ member }) => member),
];

/**
 * Where a platform cannot refuse a second copy: nobody is asked twice (the reminder, three days on, shows the whole
 * request again); a room without its opening message would be worse than one with two.
 */
const LOST_ANSWER: Readonly<Record<IntroductionEvent['kind'], Notice['lostAnswer']>> = {
  asked: 'never',
  reminded: 'never',
  answered: 'twice',
  introduced: 'twice',
  expired: 'never',
  'taken-back': 'twice',
  'follow-up': 'never',
  'wrap-up-offered': 'never',
  wrapped: 'never',
};
