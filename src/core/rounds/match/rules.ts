import type { MemberId, PlaceId } from '../../shared/ids.js';
import type { Instant } from '../../shared/time.js';
import { type Match, type MatchChoice, type MatchEvent, matchedIn } from '../match.js';
import { REMIND_BEFORE } from './due.js';

/*
 * What becomes of a match, as pure rules: a match and a moment go in, the next match comes out.
 * Each gives back the same object where there is nothing to do, so that doing it twice changes nothing.
 */

/**
 * Somebody's own answer. `mayMeet` is false where one of them has blocked another: then no yes makes a meeting, and it
 * ends like silence. A "yes" may follow a refusal while there is time (they changed their mind); nothing follows a "yes".
 */
export function answerMatch(
  match: Match,
  member: MemberId,
  choice: MatchChoice,
  mayMeet: boolean,
  now: Instant,
): Match {
  const { state } = match;
  const before = matchedIn(match, member)?.answer.kind;
  if (state.kind !== 'asking' || now >= state.until) return match;
  if (before === undefined || before === 'yes' || before === choice) return match;
  const members = match.members.map((matched) =>
    matched.member === member ? { ...matched, answer: { kind: choice, at: now } } : matched,
  );
  return mayMeet && members.every(({ answer }) => answer.kind === 'yes')
    ? { ...match, members, state: { kind: 'agreed', at: now, until: state.until } }
    : happened({ ...match, members }, { kind: 'answered', member });
}

/** Who has not answered a day before the end, and was not reminded yet. */
export function toRemind({ state, members }: Match, now: Instant): readonly MemberId[] {
  if (state.kind !== 'asking' || now < state.until - REMIND_BEFORE || now >= state.until) return [];
  return members
    .filter(({ answer, reminded }) => answer.kind === 'asked' && reminded === undefined)
    .map(({ member }) => member);
}

/** Reminds those for whom it is time, each once; whom the question reached only just now need not hear it again. */
export function remind(match: Match, reached: readonly MemberId[], now: Instant): Match {
  const due = toRemind(match, now);
  if (due.length === 0) return match;
  const members = match.members.map((matched) =>
    due.includes(matched.member) ? { ...matched, reminded: true as const } : matched,
  );
  return due
    .filter((member) => reached.includes(member))
    .reduce<Match>((after, member) => happened(after, { kind: 'reminded', member }), { ...match, members });
}

/** At the same moment, whatever became of it: refused, silent and blocked end alike. */
export const endIfOver = (match: Match, now: Instant): Match =>
  match.state.kind === 'asking' && now >= match.state.until ? end(match, now) : match;

/** Its wave is over. */
export const end = (match: Match, now: Instant): Match =>
  match.state.kind === 'asking'
    ? happened({ ...match, state: { kind: 'ended', at: now } }, { kind: 'ended' })
    : match;

/** Somebody left, took a break or blocked another between the last yes and the room: it ends like silence after all. */
export const callOff = (match: Match): Match =>
  match.state.kind === 'agreed' ? { ...match, state: { kind: 'asking', until: match.state.until } } : match;

/** All have said yes and their room stands. */
export function roomOpened(match: Match, room: PlaceId, askAt: Instant, now: Instant): Match {
  if (match.state.kind !== 'agreed') return match;
  const checkIns = match.members.map(({ member }) => ({ member, askAt, timesAsked: 0 }));
  return happened({ ...match, state: { kind: 'met', at: now, room, checkIns } }, { kind: 'met' });
}

export const happened = (match: Match, event: MatchEvent): Match => ({
  ...match,
  events: [...match.events, { ...event, number: `${match.version}.${match.events.length}` }],
});
