import { Temporal } from 'temporal-polyfill';
import { DAY, type Instant } from '../shared/time.js';
import type { Cadence, LocalDate, LocalDateTime, Occurrence, Slot } from './cadence.js';
import { type PatternDate, patternDates } from './pattern-dates.js';

/** A clock change or a difference of zones takes nothing further than this from the date it is known by. */
const AROUND = { days: 2 };

/**
 * Everything from a moment on, or from the start of a local date on (each in its own zone), in order of time; lazily,
 * and without end unless the cadence has one. A time that a clock change skips comes as much later (02:30 becomes
 * 03:30), a time that it repeats is the first of the two, and a date that a zone left out altogether is left out. If
 * one is moved onto the very moment of another, they are one: the earlier date's.
 */
export function* occurrences(cadence: Cadence, from: Instant | LocalDate): Generator<Occurrence> {
  let last: Occurrence | undefined;
  for (const occurrence of inOrder(cadence, from)) {
    const tooEarly = typeof from === 'number' ? occurrence.at < from : occurrence.local < from;
    if (tooEarly || occurrence.at === last?.at) continue;
    last = occurrence;
    yield occurrence;
  }
}

/** The first one after a moment, if there is any. */
export const nextOccurrence = (cadence: Cadence, after: Instant): Occurrence | undefined =>
  occurrences(cadence, after + 1).next().value ?? undefined;

/** The one that is due on this date by the pattern, wherever it was moved to; undefined if there is none. */
export function occurrenceOn(cadence: Cadence, date: LocalDate): Occurrence | undefined {
  const due = datesOf(cadence, Temporal.PlainDate.from(date)).next().value;
  return due?.date.toString() === date ? occurrenceOf(cadence, due) : undefined;
}

function* inOrder(cadence: Cadence, from: Instant | LocalDate): Generator<Occurrence> {
  // Only turns between zones can put a later date's occurrence before an earlier one's.
  const slack = cadence.slots.length === 1 ? 0 : 2 * DAY;
  const elsewhere = new Set(cadence.moved.map(({ date }) => date));
  let held = cadence.moved.flatMap(({ date }) => occurrenceOn(cadence, date) ?? []).sort(byTime);
  for (const due of datesOf(cadence, dateOf(cadence, from).subtract(AROUND))) {
    const occurrence = elsewhere.has(due.date.toString()) ? undefined : occurrenceOf(cadence, due);
    if (occurrence === undefined) continue;
    held = [...held, occurrence].sort(byTime);
    const until = occurrence.at - slack;
    yield* held.filter(({ at }) => at <= until);
    held = held.filter(({ at }) => at > until);
  }
  yield* held;
}

const byTime = (one: Occurrence, other: Occurrence): number =>
  one.at - other.at || (one.date < other.date ? -1 : 1);

const dateOf = ({ slots: [{ zone }] }: Cadence, from: Instant | LocalDate): Temporal.PlainDate =>
  typeof from === 'number'
    ? Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate()
    : Temporal.PlainDate.from(from);

/** The dates of the pattern up to the end of the cadence, skipped ones too. */
function* datesOf({ pattern, start, end }: Cadence, from: Temporal.PlainDate): Generator<PatternDate> {
  for (const due of patternDates(pattern, Temporal.PlainDate.from(start), from)) {
    if (end?.kind === 'until' && due.date.toString() > end.date) return;
    if (end?.kind === 'count' && due.ordinal() >= end.count) return;
    yield due;
  }
}

function occurrenceOf(cadence: Cadence, due: PatternDate): Occurrence | undefined {
  const date = due.date.toString();
  if (cadence.skip.includes(date)) return undefined;
  const slot = slotOf(cadence, due);
  const moved = cadence.moved.find((move) => move.date === date);
  const zoned = Temporal.PlainDateTime.from(moved?.to ?? `${date}T${slot.time}`).toZonedDateTime(slot.zone);
  const wall = zoned.toPlainDateTime();
  if (moved === undefined && !wall.toPlainDate().equals(due.date) && !hasDate(slot.zone, due.date)) {
    return undefined;
  }
  return { date, local: minutesOf(wall), zone: slot.zone, at: zoned.epochMilliseconds };
}

function slotOf({ slots: [first, second] }: Cadence, due: PatternDate): Slot {
  return second !== undefined && due.ordinal() % 2 === 1 ? second : first;
}

/** Samoa had no 30 December 2011. */
const hasDate = (zone: string, date: Temporal.PlainDate): boolean =>
  date.toZonedDateTime(zone).toPlainDate().equals(date);

const minutesOf = (wall: Temporal.PlainDateTime): LocalDateTime => wall.toString({ smallestUnit: 'minute' });
