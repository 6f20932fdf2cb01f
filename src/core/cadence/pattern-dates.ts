import { Temporal } from 'temporal-polyfill';
import type { MonthlyByDatePattern, MonthlyByWeekdayPattern, Pattern, WeeklyPattern } from './cadence.js';

type PlainDate = Temporal.PlainDate;
type MonthlyPattern = MonthlyByWeekdayPattern | MonthlyByDatePattern;

const LAST_YEAR = 9999;

export interface PatternDate {
  readonly date: PlainDate;
  /** How many dates of the pattern there are from its start up to this one. Asked for only where it matters. */
  readonly ordinal: () => number;
}

/**
 * The dates of a pattern anchored at `start`, from `from` on. The period (week or month) of `from` is computed, not
 * searched for, so that a pattern of long ago costs no more than a new one.
 */
export function patternDates(pattern: Pattern, start: PlainDate, from: PlainDate): Generator<PatternDate> {
  const earliest = Temporal.PlainDate.compare(from, start) < 0 ? start : from;
  return pattern.kind === 'weekly'
    ? weeklyDates(pattern, start, earliest)
    : monthlyDates(pattern, start, earliest);
}

function* weeklyDates(
  { every, weekdays }: WeeklyPattern,
  start: PlainDate,
  earliest: PlainDate,
): Generator<PatternDate> {
  const monday = start.subtract({ days: start.dayOfWeek - 1 });
  const beforeStart = weekdays.filter((weekday) => weekday < start.dayOfWeek).length;
  const first = Math.floor(monday.until(earliest, { largestUnit: 'days' }).days / (7 * every));
  for (let period = first; ; period += 1) {
    const week = monday.add({ days: period * 7 * every });
    if (week.year > LAST_YEAR) return;
    for (const [index, weekday] of weekdays.entries()) {
      const date = week.add({ days: weekday - 1 });
      if (Temporal.PlainDate.compare(date, earliest) < 0) continue;
      yield { date, ordinal: () => period * weekdays.length + index - beforeStart };
    }
  }
}

function* monthlyDates(
  pattern: MonthlyPattern,
  start: PlainDate,
  earliest: PlainDate,
): Generator<PatternDate> {
  const first = monthOf(start);
  const periods = Math.floor((monthOf(earliest) - first) / pattern.every);
  for (let period = periods; ; period += 1) {
    const month = first + period * pattern.every;
    if (yearOf(month) > LAST_YEAR) return;
    const day = dayIn(month, pattern);
    if (day === undefined) continue;
    const date = new Temporal.PlainDate(yearOf(month), (month % 12) + 1, day);
    if (Temporal.PlainDate.compare(date, earliest) < 0) continue;
    yield { date, ordinal: () => datesBefore(period, pattern, start) };
  }
}

/** Months are counted through: year × 12 + month, January being 0. */
const monthOf = ({ year, month }: PlainDate): number => year * 12 + month - 1;
const yearOf = (month: number): number => Math.floor(month / 12);

function datesBefore(period: number, pattern: MonthlyPattern, start: PlainDate): number {
  const first = monthOf(start);
  const beforeStart = period > 0 && (dayIn(first, pattern) ?? start.day) < start.day ? 1 : 0;
  if (isInEveryMonth(pattern)) return period - beforeStart;
  // Which months are long enough has no short formula; this walks, only for an end by number or two times in turn.
  let held = -beforeStart;
  for (let before = 0; before < period; before += 1) {
    if (dayIn(first + before * pattern.every, pattern) !== undefined) held += 1;
  }
  return held;
}

const isInEveryMonth = (pattern: MonthlyPattern): boolean =>
  pattern.kind === 'monthly-by-weekday'
    ? pattern.nth !== 5
    : pattern.day <= 28 || pattern.shortMonths === 'last-day';

/** The day of the pattern in a month, if that month has one. In plain numbers: thousands are asked for at a time. */
function dayIn(month: number, pattern: MonthlyPattern): number | undefined {
  const length = new Date(Date.UTC(yearOf(month), (month % 12) + 1, 0)).getUTCDate();
  const day =
    pattern.kind === 'monthly-by-date' ? dayOfDate(length, pattern) : dayOfNth(month, length, pattern);
  return day > length ? undefined : day;
}

function dayOfNth(month: number, length: number, { nth, weekday }: MonthlyByWeekdayPattern): number {
  const weekdayOfFirst = new Date(Date.UTC(yearOf(month), month % 12, 1)).getUTCDay();
  const first = 1 + ((weekday - weekdayOfFirst + 7) % 7);
  return nth === 'last' ? first + Math.floor((length - first) / 7) * 7 : first + (nth - 1) * 7;
}

const dayOfDate = (length: number, { day, shortMonths }: MonthlyByDatePattern): number =>
  shortMonths === 'last-day' ? Math.min(day, length) : day;
