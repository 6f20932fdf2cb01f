import type { MemberId } from '../../shared/ids.js';
import { type Duration, HOUR, type Instant } from '../../shared/time.js';
import type { CheckIn, CheckInOutcome, Match } from '../match.js';
import { happened } from './rules.js';

/* "Did you meet?", asked of each privately. Not answering it is never held against anybody. */

const MOST_ASKS = 2;
const AGAIN_AFTER: Duration = 48 * HOUR;

/** Asks everybody whose time has come. */
export function checkIn(match: Match, now: Instant): Match {
  const { state } = match;
  if (state.kind !== 'met') return match;
  const due = state.checkIns.filter(({ askAt }) => askAt !== undefined && askAt <= now);
  return due.reduce<Match>((after, entry) => {
    const time = entry.timesAsked + 1;
    const asked = withCheckIn(after, { ...settled(entry), timesAsked: time });
    return happened(asked, { kind: 'check-in', member: entry.member, time });
  }, match);
}

/** "Not yet" is asked about once more; the other answers stand until they say otherwise. */
export function recordOutcome(match: Match, member: MemberId, outcome: CheckInOutcome, now: Instant): Match {
  const entry = checkInOf(match, member);
  if (entry === undefined || entry.timesAsked === 0 || entry.outcome === outcome) return match;
  const again = outcome === 'not-yet' && entry.timesAsked < MOST_ASKS;
  const answered = { ...settled(entry), outcome };
  return withCheckIn(match, again ? { ...answered, askAt: now + AGAIN_AFTER } : answered);
}

export const checkInOf = ({ state }: Match, member: MemberId): CheckIn | undefined =>
  state.kind === 'met' ? state.checkIns.find((entry) => entry.member === member) : undefined;

/** What somebody's answer says of pairs, for the next draw. */
interface Went {
  readonly members: readonly MemberId[];
  readonly went: 'met' | 'not-met';
}

/** Of a group, "some of us" leaves open who; one who could not says nothing about the others. */
export function wentOf(match: Match, member: MemberId, outcome: CheckInOutcome): readonly Went[] {
  const everybody = match.members.map((matched) => matched.member);
  switch (outcome) {
    case 'all':
      return [{ members: everybody, went: 'met' }];
    case 'some':
      return [];
    case 'not-yet':
      return (checkInOf(match, member)?.timesAsked ?? 0) < MOST_ASKS ? [] : missed(everybody, member);
    case 'could-not':
      return missed(everybody, member);
  }
}

const missed = (everybody: readonly MemberId[], member: MemberId): readonly Went[] =>
  everybody
    .filter((other) => other !== member)
    .map((other) => ({ members: [member, other], went: 'not-met' }));

function withCheckIn(match: Match, changed: CheckIn): Match {
  const { state } = match;
  if (state.kind !== 'met') return match;
  const checkIns = state.checkIns.map((entry) => (entry.member === changed.member ? changed : entry));
  return { ...match, state: { ...state, checkIns } };
}

/** Without a next time to ask. */
function settled({ askAt: _, ...rest }: CheckIn): CheckIn {
  return rest;
}
