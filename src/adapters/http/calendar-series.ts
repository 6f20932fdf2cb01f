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

/** A rule and whatever differs from it. Undefined where its zone or its length cannot be said exactly. */
export function seriesOf(entry: Planned, part: Part): readonly Line[] | undefined {
  const { rule, turn, window } = part;
  const { zone } = rule.slot;
  const first = firstOf(rule.plain, asRuled(entry.cadence), window);
  const end = first && endOf(first, entry.minutes);
  if (first === undefined || end === undefined || !isSayable(zone, first)) return undefined;
  const uid = turn === 0 ? entry.uid : `${entry.uid}-${turn + 1}`;
  const out: LocalDateTime[] = [];
  const apart: (Override | Single)[] = [];
  for (const { date, local } of toCheck(rule.plain, entry.cadence, window)) {
    const held = part.real.get(date) ?? heldElsewhere(entry.cadence, date, window);
    if (held?.local === local) continue;
    const moved = held && movedOf(entry, local, held);
    if (moved) apart.push({ kind: 'override', uid, zone, ...moved });
    else out.push(local);
    if (held && !moved) apart.push(singleOf(entry, held));
  }
  const rules = [`RRULE:${rule.text}${untilOf(rule)}`, ...exceptions(zone, out)];
  return [{ kind: 'series', uid, zone, start: wall(first.local), end, rules }, ...apart];
}

const asRuled = (cadence: Cadence): Cadence => ({ ...cadence, skip: [], moved: [] });

/** How a series says that one is held at another time; undefined where that would be ambiguous, so it stands alone. */
function movedOf({ cadence, minutes }: Planned, due: LocalDateTime, held: Occurrence) {
  const end = endOf(held, minutes);
  const isDue = occurrenceOn(asRuled(cadence), held.date)?.local === due;
  return isDue && end ? { of: wall(due), start: wall(held.local), end } : undefined;
}

/** A series has to begin at a time that there is. */
function firstOf(plain: Cadence, unchanged: Cadence, { until }: Window): Occurrence | undefined {
  for (const { date, local, at } of occurrences(plain, plain.start)) {
    if (at >= until) return undefined;
    const first = occurrenceOn(unchanged, date);
    if (first?.local === local) return first;
  }
  return undefined;
}

const isSayable = (zone: string, { local }: Occurrence): boolean =>
  zone === 'UTC' || timezoneOf(zone, wall(local).year) !== undefined;

/** Where the clocks are when it ends; undefined if they show that time twice and this is the second. */
function endOf({ at, zone }: Occurrence, minutes: number): Temporal.PlainDateTime | undefined {
  const ends = Temporal.Instant.fromEpochMilliseconds(at + minutes * MINUTE).toZonedDateTimeISO(zone);
  const shown = ends.toPlainDateTime();
  return shown.toZonedDateTime(zone).equals(ends) ? shown : undefined;
}

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
