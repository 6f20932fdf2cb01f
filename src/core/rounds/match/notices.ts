import type { Message } from '../../conversation/message.js';
import { quietUntil } from '../../members/index.js';
import type { Delivery, Notice } from '../../outbox/index.js';
import type { MatchId, MemberId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import {
  type Match,
  type MatchAnswer,
  type MatchEvent,
  type Matched,
  type MatchHappened,
  matchedIn,
} from '../match.js';
import {
  matchAnsweredMessage,
  matchAskMessage,
  matchClosedMessage,
  matchReminderMessage,
  notThisTimeMessage,
} from './ask-messages.js';
import type { Around } from './reach.js';
import { checkInMessage, matchOpeningMessage, matchRoomReadyMessage, type Opening } from './room-messages.js';

/** A match, and what its messages need to know besides. */
export interface MatchContent {
  readonly match: Match;
  readonly around: Around;
  /** Once the room stands. */
  readonly opening?: Opening;
}

export const askKey = (id: MatchId, member: MemberId): string => `${id}|asked|${member}`;
const reminderKey = (id: MatchId, member: MemberId): string => `${id}|reminded|${member}`;

/** The questions that a match owes its people; none where each round was asked, and none after the end. */
export const askNotices = (match: Match, at: Instant, around: Around): readonly Notice[] =>
  match.state.kind !== 'asking' || at >= match.state.until
    ? []
    : match.members
        .filter(({ answer }) => answer.kind === 'asked')
        .flatMap(({ member }) =>
          composer({ match, around }, 'never', at).tell(
            member,
            'asked',
            matchAskMessage(match, member, around.channelName),
          ),
        );

/** What may still be on its way, and must not come any more: least of all after what takes its place. */
export const overtakenKeys = ({ id, members, state }: Match): readonly string[] =>
  members.flatMap(({ member, answer }) => [
    ...(state.kind === 'ended' ? [askKey(id, member), reminderKey(id, member)] : []),
    ...ANSWERED.filter((kind) => state.kind !== 'asking' || kind !== answer.kind).flatMap((kind) =>
      ['', '-reminder'].map((where) => `${id}|answered-${kind}${where}|${member}`),
    ),
  ]);

const ANSWERED: readonly MatchAnswer['kind'][] = ['yes', 'not-this-time', 'never'];

/** The notices that an event owes. The same event always owes the same keys. */
export function matchNotices<K extends MatchEvent['kind']>(
  content: MatchContent,
  event: Extract<MatchHappened, { kind: K }>,
  now: Instant,
): readonly Notice[] {
  const owed: Owes<K> = OWED[event.kind as K];
  return owed(composer(content, LOST_ANSWER[event.kind as K], now), event);
}

type Owes<K extends MatchEvent['kind']> = (
  compose: Composer,
  event: Extract<MatchHappened, { kind: K }>,
) => readonly Notice[];

type Composer = ReturnType<typeof composer>;

function composer(content: MatchContent, lostAnswer: Notice['lostAnswer'], now: Instant) {
  const { id, community, state } = content.match;
  const { reach } = content.around;
  const notice = (key: string, delivery: Delivery, notBefore = now): Notice => ({
    key,
    community,
    delivery,
    notBefore,
    lostAnswer,
  });
  /** Privately, in their own good time. */
  const tell = (to: MemberId, what: string, message: Message, suffix = ''): readonly Notice[] => {
    const person = reach(to);
    if (person === undefined) return [];
    const at = quietUntil(person.member, person.zone, now);
    return [notice(`${id}|${what}|${to}${suffix}`, { kind: 'tell', to, message }, at)];
  };
  return {
    ...content,
    tell,
    /** Only to those who want reminders and the like. */
    nudge: (to: MemberId, what: string, message: Message, suffix = '') =>
      reach(to)?.member.nudges === false ? [] : tell(to, what, message, suffix),
    /** In the room. */
    post: (what: string, message: Message) =>
      'room' in state ? [notice(`${id}|${what}`, { kind: 'post', to: state.room, message })] : [],
    /** The question, and its reminder if there was one, become something else where they stand. */
    amendAsk: (what: string, { member, reminded }: Matched, message: Message) =>
      [askKey(id, member), ...(reminded ? [reminderKey(id, member)] : [])].map((earlier, index) =>
        notice(`${id}|${what}${index === 0 ? '' : '-reminder'}|${member}`, {
          kind: 'amend',
          earlier,
          message,
        }),
      ),
  };
}

const OWED: { readonly [K in MatchEvent['kind']]: Owes<K> } = {
  // If the matter is decided by now, what is shown then takes the place of this.
  answered: ({ match, around, amendAsk }, { member }) => {
    const matched = matchedIn(match, member);
    return matched === undefined || match.state.kind !== 'asking'
      ? []
      : amendAsk(
          `answered-${matched.answer.kind}`,
          matched,
          matchAnsweredMessage(match, member, around.channelName),
        );
  },

  reminded: ({ match, around, nudge }, { member }) =>
    match.state.kind === 'asking' && matchedIn(match, member)?.answer.kind === 'asked'
      ? nudge(member, 'reminded', matchReminderMessage(match, member, around.channelName))
      : [],

  met: ({ match, around, opening, post, amendAsk }) => [
    ...(opening === undefined
      ? []
      : post('opening', matchOpeningMessage(match, opening, around.channelName))),
    ...match.members.flatMap((matched) =>
      amendAsk('met', matched, matchRoomReadyMessage(match, matched.member)),
    ),
  ],

  // Who had refused has nothing left to press; what the others read depends on nothing but their own answer.
  ended: ({ match, around, tell, amendAsk }) =>
    match.members.flatMap((matched) => {
      const { member, answer } = matched;
      if (answer.kind !== 'asked' && answer.kind !== 'yes') return [];
      return [
        ...amendAsk('closed', matched, matchClosedMessage(match, member)),
        ...(answer.kind === 'yes' && match.wave === 1
          ? tell(member, 'not-this-time', notThisTimeMessage(match, member, around.channelName))
          : []),
      ];
    }),

  'check-in': ({ match, nudge }, { member, time }) =>
    nudge(member, 'check-in', checkInMessage(match, member, time), `|${time}`),
};

/**
 * Where a platform cannot refuse a second copy: nobody is asked twice (the reminder shows it all again); a room without
 * its opening message would be worse than one with two.
 */
const LOST_ANSWER: Readonly<Record<MatchEvent['kind'], Notice['lostAnswer']>> = {
  answered: 'twice',
  reminded: 'never',
  met: 'twice',
  ended: 'twice',
  'check-in': 'never',
};
