import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  occurrenceOn,
  occurrences,
} from '../../core/cadence/index.js';
import { type Instant, MINUTE } from '../../core/shared/time.js';
import {
  type Line,
  type Override,
  type Planned,
  type Single,
  singleOf,
  type Window,
} from './calendar-line.js';
import { type Rule, untilOf } from './calendar-rule.js';
import { type Clocks, clocksOf, isClear } from './calendar-zone.js';

/**
 * A rule and whatever differs from it; the second of two turns has a uid of its own. Undefined where there is no date
 * to begin on, or the zone's clocks cannot be said.
 */
export function seriesOf(
  entry: Planned,
  rule: Rule,
  turn: number,
  window: Window,
): readonly Line[] | undefined {
  const { zone } = rule.slot;
  const since = Number(rule.plain.start.slice(0, 4));
  const clocks = clocksOf(zone, since);
  const first = clocks && firstOf(rule.plain, entry, window, clocks);
  if (clocks === undefined || first === undefined) return undefined;
  const uid = turn === 0 ? entry.uid : `${entry.uid}-${turn + 1}`;
  const { out, apart } = differences(entry, toCheck(rule.plain, entry.cadence, window, clocks), clocks);
  const rules = [`RRULE:${rule.text}${untilOf(rule)}`, ...exceptions(zone, out)];
  const series: Line = { kind: 'series', uid, zone, since, ...first, rules };
  return [series, ...apart.map((one) => (one.kind === 'single' ? one : { ...one, uid, zone }))];
}

/** What is taken out of a series, and what stands beside it: moved, or alone where its time is not clear. */
function differences(entry: Planned, dates: readonly Occurrence[], clocks: Clocks) {
  const out: LocalDateTime[] = [];
  const apart: (Omit<Override, 'uid' | 'zone'> | Single)[] = [];
  for (const { date, local } of dates) {
    const held = heldOn(entry.cadence, date);
    const clear = isClear(local, clocks);
    if (clear && held?.local === local) continue;
    const span = clear && held && spanOf(held, entry.minutes, clocks);
    if (span) apart.push({ kind: 'override', of: local, ...span });
    else out.push(local);
    if (held && !span) apart.push(singleOf(entry, held));
  }
  return { out, apart };
}

/** A series begins at a time that the clocks show once. */
function firstOf(plain: Cadence, { cadence, minutes }: Planned, { until }: Window, clocks: Clocks) {
  const unchanged = { ...cadence, skip: [], moved: [] };
  for (const { date, local, at } of occurrences(plain, plain.start)) {
    if (at >= until) return undefined;
    const due = occurrenceOn(unchanged, date);
    const span = due?.local === local && spanOf(due, minutes, clocks);
    if (span) return span;
  }
  return undefined;
}

/** From when to when, by the clocks there; undefined if one of the two is not clear. */
function spanOf({ at, local, zone }: Occurrence, minutes: number, clocks: Clocks) {
  const ends = Temporal.Instant.fromEpochMilliseconds(at + minutes * MINUTE).toZonedDateTimeISO(zone);
  const end = ends.toPlainDateTime().toString({ smallestUnit: 'minute' });
  return isClear(local, clocks) && isClear(end, clocks) ? { start: local, end } : undefined;
}

/** The dates by the rule on which something may be otherwise. */
function toCheck(plain: Cadence, cadence: Cadence, { from, until }: Window, clocks: Clocks) {
  const [first = '', last = ''] = [from, until].map((at) => new Date(at).toISOString());
  const unclear = clocks.unclear.filter((times) => first < times.to && times.from < last);
  const dates = new Set([
    ...cadence.skip,
    ...cadence.moved.flatMap(({ date, to }) => [date, ...around(to)]),
    ...unclear.flatMap((times) => around(times.from)),
    // Two turns may fall on one moment on any date.
    ...(cadence.slots.length > 1 ? datesIn(plain, from, until) : []),
  ]);
  return [...dates].flatMap((date) => occurrenceOn(plain, date) ?? []);
}

function datesIn(plain: Cadence, from: Instant, until: Instant): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  for (const { date, at } of occurrences(plain, from)) {
    if (at >= until) break;
    dates.push(date);
  }
  return dates;
}

/** That day and its neighbours: what is held then may be due on any of them. */
const around = (local: LocalDateTime): readonly LocalDate[] =>
  [-1, 0, 1].map((days) => Temporal.PlainDate.from(local).add({ days }).toString());

/** Undefined if it is skipped, or is one with another at the same moment. */
function heldOn(cadence: Cadence, date: LocalDate): Occurrence | undefined {
  const held = occurrenceOn(cadence, date);
  return held && occurrences(cadence, held.at).next().value?.date === date ? held : undefined;
}

function exceptions(zone: string, out: readonly LocalDateTime[]): readonly string[] {
  if (out.length === 0) return [];
  const [parameter, ending] = zone === 'UTC' ? ['', 'Z'] : [`;TZID=${zone}`, ''];
  const moments = out.map((local) => `${local.replace(/[-:]/g, '')}00${ending}`);
  return [`EXDATE${parameter}:${moments.join(',')}`];
}
