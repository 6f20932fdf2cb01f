import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  type LocalDate,
  MOST_WEEKS,
  type Pattern,
  type Slot,
  type Weekday,
} from './cadence.js';
import { patternDates } from './pattern-dates.js';
import type { Draft } from './phrase-draft.js';
import { type Problem, problem } from './problem.js';

export interface Surroundings {
  /** The zone of every time that names none. */
  readonly zone: string;
  /** Where a cadence begins that does not say: on its first date from this day on. */
  readonly from: LocalDate;
}

/** Makes a cadence of what a phrase said, anchored to the first date that fits. */
export function buildCadence(draft: Draft, { zone, from }: Surroundings): Cadence | Problem {
  const pattern = patternOf(draft);
  if (pattern.kind === 'problem') return pattern;
  const slots = slotsOf(draft, zone);
  if ('kind' in slots) return slots;
  const start = firstDate(pattern, draft.start ?? from);
  if (start === undefined) return problem('ends-before-it-begins');
  if (draft.end?.kind === 'until' && draft.end.date < start) return problem('ends-before-it-begins');
  const cadence = { pattern, start, slots, skip: [], moved: [] };
  return draft.end === undefined ? cadence : { ...cadence, end: draft.end };
}

/** "Every second Tuesday" begins with a Tuesday, so that what is left out is always what lies between two. */
function firstDate(pattern: Pattern, from: LocalDate): LocalDate | undefined {
  const day = Temporal.PlainDate.from(from);
  return patternDates({ ...pattern, every: 1 }, day, day)
    .next()
    .value?.date.toString();
}

function slotsOf(
  { times = [], alternating = false, zone }: Draft,
  usual: string,
): Cadence['slots'] | Problem {
  const [first, second, ...more] = times.map((time): Slot => ({ zone: zone ?? usual, ...time }));
  if (first === undefined) return problem('no-time');
  if (second === undefined) return alternating ? problem('two-times-to-alternate') : [first];
  if (!alternating) return problem('two-times');
  return more.length > 0 ? problem('two-times-to-alternate') : [first, second];
}

function patternOf(draft: Draft): Pattern | Problem {
  const byDate = draft.day !== undefined || draft.shortMonths !== undefined;
  if (byDate) return draft.days === undefined ? monthlyByDate(draft) : problem('two-rhythms');
  const { nth, days, interval } = draft;
  if (days !== undefined && nth !== undefined) return byOrdinal(nth, days, interval);
  if (days !== undefined) {
    return interval?.unit === 'month' ? problem('which-of-the-month') : weekly(days, interval?.every ?? 1);
  }
  return interval === undefined || draft.start === undefined
    ? problem('no-days')
    : likeTheStart(interval, Temporal.PlainDate.from(draft.start));
}

function monthlyByDate({ day = 31, shortMonths = 'skip', interval }: Draft): Pattern | Problem {
  // Every month has a 28th: "the 1st and the last day" are two dates, not one and what short months do.
  const twoDates = day <= 28 && shortMonths === 'last-day';
  if (interval?.unit === 'week' || twoDates) return problem('two-rhythms');
  return { kind: 'monthly-by-date', every: interval?.every ?? 1, day, shortMonths };
}

/** "Second Tuesday" is of the month; "every second Tuesday" is every two weeks, unless a month is spoken of. */
function byOrdinal(
  { nth, every }: NonNullable<Draft['nth']>,
  days: readonly Weekday[],
  interval: Draft['interval'],
): Pattern | Problem {
  const weeks = nth === 'other' ? 2 : nth;
  if (!every || interval?.unit === 'month' || weeks === 1 || weeks === 'last') {
    return interval?.unit === 'week' ? problem('two-rhythms') : nthOfMonth(nth, days, interval?.every ?? 1);
  }
  if (interval !== undefined && interval.every !== weeks) return problem('two-rhythms');
  return weeks < 1 || weeks > MOST_WEEKS ? problem('interval') : weekly(days, weeks);
}

function nthOfMonth(
  nth: number | 'last' | 'other',
  [weekday, ...more]: readonly Weekday[],
  every: number,
): Pattern | Problem {
  if (weekday === undefined || more.length > 0) return problem('one-weekday-of-the-month');
  if (nth === 'other') return problem('which-of-the-month');
  return nth === 1 || nth === 2 || nth === 3 || nth === 4 || nth === 5 || nth === 'last'
    ? { kind: 'monthly-by-weekday', every, nth, weekday }
    : problem('nth-too-large');
}

const weekly = (weekdays: readonly Weekday[], every: number): Pattern => ({
  kind: 'weekly',
  every,
  weekdays,
});

/** "Every two weeks, starting 2027-01-05" is on Tuesdays, as that day is; "monthly" on the fifth. */
function likeTheStart({ unit, every }: NonNullable<Draft['interval']>, start: Temporal.PlainDate): Pattern {
  if (unit === 'month') return { kind: 'monthly-by-date', every, day: start.day, shortMonths: 'skip' };
  return { kind: 'weekly', every, weekdays: WEEK.filter((weekday) => weekday === start.dayOfWeek) };
}
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
