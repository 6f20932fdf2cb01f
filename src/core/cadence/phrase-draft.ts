import type { End, LocalDate, LocalTime, MonthlyByDatePattern, Weekday } from './cadence.js';
import { type Problem, problem } from './problem.js';

/** What has been read of a phrase so far. Everything may be said once, in any order. */
export interface Draft {
  readonly interval?: { readonly unit: 'week' | 'month'; readonly every: number };
  readonly days?: readonly Weekday[];
  /** "second Tuesday": of the month, or every two weeks if it was "every second Tuesday" and no month is spoken of. */
  readonly nth?: { readonly nth: number | 'last' | 'other'; readonly every: boolean };
  readonly day?: number;
  readonly shortMonths?: MonthlyByDatePattern['shortMonths'];
  readonly times?: readonly { readonly time: LocalTime; readonly zone?: string }[];
  readonly zone?: string;
  readonly alternating?: boolean;
  readonly start?: LocalDate;
  readonly end?: End;
}

/** Adds what was read; a thing said twice is a problem, unless it is the same thing. */
export function added(draft: Draft, more: Draft): Draft | Problem {
  const { interval, times, shortMonths, alternating, ...single } = more;
  for (const [name, what] of SAID_TWICE) {
    if (draft[name] !== undefined && single[name] !== undefined) return problem(what);
  }
  const joined = joinIntervals(draft.interval, interval);
  if (joined === 'clash') return problem('two-rhythms');
  return {
    ...draft,
    ...single,
    ...(shortMonths && { shortMonths }),
    ...(alternating && { alternating }),
    ...(joined && { interval: joined }),
    ...(times && { times: [...(draft.times ?? []), ...times] }),
  };
}

const SAID_TWICE = [
  ['days', 'two-rhythms'],
  ['nth', 'two-rhythms'],
  ['day', 'two-rhythms'],
  ['zone', 'two-times-to-alternate'],
  ['start', 'two-starts'],
  ['end', 'two-ends'],
] as const;

/** "Monthly … of the month" is one rhythm, "every second month … of the month" too. */
function joinIntervals(one: Draft['interval'], other: Draft['interval']): Draft['interval'] | 'clash' {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.unit !== other.unit) return 'clash';
  if (one.every !== 1 && other.every !== 1 && one.every !== other.every) return 'clash';
  return { unit: one.unit, every: Math.max(one.every, other.every) };
}
