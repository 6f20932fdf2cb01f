import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  occurrenceOn,
  occurrences,
} from '../../core/cadence/index.js';
import { MINUTE } from '../../core/shared/time.js';
import {
  type Line,
  type Override,
  type Planned,
  type Single,
  singleOf,
  type Window,
} from './calendar-line.js';
import { type Rule, untilOf } from './calendar-rule.js';
import { timezoneOf } from './calendar-zone.js';

interface Part {
  readonly rule: Rule;
  /** 0 for the first of two that take turns. */
  readonly turn: number;
  readonly window: Window;
  /** What the engine has within the window, by the date it is known by. */
  readonly real: ReadonlyMap<LocalDate, Occurrence>;
}

/** A rule and whatever differs from it. Undefined where it has no date to begin on, or its zone cannot be said. */
export function seriesOf(entry: Planned, part: Part): readonly Line[] | undefined {
  const { rule, turn, window } = part;
  const { zone } = rule.slot;
  const first = firstOf(rule.plain, entry, window);
  if (first === undefined || !isSayable(zone, first.start.year)) return undefined;
  const uid = turn === 0 ? entry.uid : `${entry.uid}-${turn + 1}`;
  const out: LocalDateTime[] = [];
  const apart: (Override | Single)[] = [];
  for (const { date, local } of toCheck(rule.plain, entry.cadence, window)) {
    const held = part.real.get(date) ?? heldElsewhere(entry.cadence, date, window);
    if (held?.local === local && isClear(wall(local), zone)) continue;
    const moved = held && movedOf(entry, local, held);
    if (moved) apart.push({ kind: 'override', uid, zone, ...moved });
    else out.push(local);
    if (held && !moved) apart.push(singleOf(entry, held));
  }
  const rules = [`RRULE:${rule.text}${untilOf(rule)}`, ...exceptions(zone, out)];
  return [{ kind: 'series', uid, zone, ...first, rules }, ...apart];
}

/** A series begins at a time that the clocks show once. */
function firstOf(plain: Cadence, { cadence, minutes }: Planned, { until }: Window): Span | undefined {
  for (const { date, local, at } of occurrences(plain, plain.start)) {
    if (at >= until) return undefined;
    const due = dueOn(cadence, date);
    const span = due?.local === local && spanOf(due, minutes);
    if (span) return span;
  }
  return undefined;
}

/** How a series says that one is held at another time; undefined where that would be ambiguous, so it stands alone. */
function movedOf({ cadence, minutes }: Planned, due: LocalDateTime, held: Occurrence) {
  const of = wall(due);
  const span = spanOf(held, minutes);
  const isDue = dueOn(cadence, held.date)?.local === due && isClear(of, held.zone);
  return isDue && span ? { of, ...span } : undefined;
}

/** What would be on that date, had nobody changed it. */
const dueOn = (cadence: Cadence, date: LocalDate): Occurrence | undefined =>
  occurrenceOn({ ...cadence, skip: [], moved: [] }, date);

interface Span {
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

/** From when to when, by the clocks there; undefined if these show one of the two twice. */
function spanOf({ at, local, zone }: Occurrence, minutes: number): Span | undefined {
  const start = wall(local);
  const ends = Temporal.Instant.fromEpochMilliseconds(at + minutes * MINUTE).toZonedDateTimeISO(zone);
  const end = ends.toPlainDateTime();
  return isClear(start, zone) && isClear(end, zone) ? { start, end } : undefined;
}

/** Whether the clocks show it once: neither skipped nor repeated, on which calendar programs differ. */
const isClear = (time: Temporal.PlainDateTime, zone: string): boolean =>
  time
    .toZonedDateTime(zone, { disambiguation: 'earlier' })
    .equals(time.toZonedDateTime(zone, { disambiguation: 'later' }));

const isSayable = (zone: string, year: number): boolean =>
  zone === 'UTC' || timezoneOf(zone, year) !== undefined;

/** The dates by the rule that may be otherwise: those in the window, and those that somebody changed. */
function* toCheck(plain: Cadence, { skip, moved }: Cadence, { from, until }: Window): Generator<Occurrence> {
  const seen = new Set<LocalDate>();
  for (const occurrence of occurrences(plain, from)) {
    if (occurrence.at >= until) break;
    seen.add(occurrence.date);
    yield occurrence;
  }
  for (const date of new Set([...skip, ...moved.map((move) => move.date)])) {
    const occurrence = seen.has(date) ? undefined : occurrenceOn(plain, date);
    if (occurrence !== undefined) yield occurrence;
  }
}

/** Outside of the window; what is within it and yet not among the real ones is one with another. */
function heldElsewhere(cadence: Cadence, date: LocalDate, { from, until }: Window): Occurrence | undefined {
  const held = occurrenceOn(cadence, date);
  return held !== undefined && (held.at < from || held.at >= until) ? held : undefined;
}

const wall = (local: LocalDateTime): Temporal.PlainDateTime => Temporal.PlainDateTime.from(local);

function exceptions(zone: string, out: readonly LocalDateTime[]): readonly string[] {
  if (out.length === 0) return [];
  const [parameter, ending] = zone === 'UTC' ? ['', 'Z'] : [`;TZID=${zone}`, ''];
  const moments = out.map((local) => `${local.replace(/[-:]/g, '')}00${ending}`);
  return [`EXDATE${parameter}:${moments.join(',')}`];
}
