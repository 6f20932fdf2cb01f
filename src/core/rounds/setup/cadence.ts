import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  describe,
  type LocalDate,
  nextOccurrence,
  occurrences,
  readCadence,
} from '../../cadence/index.js';
import type { Instant } from '../../shared/time.js';
import { cadenceProblems } from './cadence-messages.js';

export const LONGEST_PHRASE = 200;
/** Between two rounds of a channel: people are still meeting. */
const FEWEST_DAYS = 7;
const WEEKS = [1, 2, 4];

interface Surroundings {
  /** The channel's. */
  readonly zone: string;
  readonly now: Instant;
  /** How it has been until now. */
  readonly before?: Cadence;
  /** The date of the last round that was drawn, or is being drawn. */
  readonly lastDrawn?: LocalDate;
}

export type CadenceSaid =
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'problem'; readonly words: string };

/**
 * Reads when a channel's rounds are: on one weekday of every, every 2nd or every 4th week, or on the nth of a month.
 * Where the days stay what they were, the weeks are still counted from where they were, and what was left out stays so.
 */
export function readRhythm(phrase: string, { zone, now, before, lastDrawn }: Surroundings): CadenceSaid {
  const from = later(todayIn(zone, now), lastDrawn && daysAfter(lastDrawn, FEWEST_DAYS));
  const read = readCadence(phrase, { zone, from });
  if (read.kind === 'problem') return read;
  const why = whyNot(read.cadence);
  if (why !== undefined) return { kind: 'problem', words: why };
  const cadence = apartFrom(lastDrawn, inStep(phrase, zone, read.cadence, before));
  return nextOccurrence(cadence, now) === undefined
    ? { kind: 'problem', words: cadenceProblems.over }
    : { kind: 'cadence', cadence };
}

/** Undefined: rounds can be held like this. */
function whyNot({ pattern, slots }: Cadence): string | undefined {
  if (slots.length > 1) return cadenceProblems.alternating;
  switch (pattern.kind) {
    case 'weekly':
      if (pattern.weekdays.length > 1) return cadenceProblems.days;
      return WEEKS.includes(pattern.every) ? undefined : cadenceProblems.weeks;
    case 'monthly-by-weekday':
      if (pattern.nth === 5) return cadenceProblems.fifth;
      return pattern.every === 1 ? undefined : cadenceProblems.months;
    case 'monthly-by-date':
      return cadenceProblems.dayOfMonth;
  }
}

/** On the same days as before: only the time, or the end, is another one, unless a new beginning is named. */
function inStep(phrase: string, zone: string, fresh: Cadence, before: Cadence | undefined): Cadence {
  if (before === undefined || daysOf(fresh) !== daysOf(before)) return fresh;
  const read = readCadence(phrase, { zone, from: before.start });
  return read.kind === 'problem' ? fresh : { ...read.cadence, skip: before.skip };
}

const daysOf = ({ pattern, start }: Cadence): string =>
  describe({ pattern, start, slots: [{ time: '00:00', zone: 'UTC' }], skip: [], moved: [] });

/** What would follow too soon on the last round is left out, as a holiday is. */
function apartFrom(last: LocalDate | undefined, cadence: Cadence): Cadence {
  if (last === undefined) return cadence;
  const until = daysAfter(last, FEWEST_DAYS);
  const soon: LocalDate[] = [];
  for (const { date } of occurrences(cadence, daysAfter(last, 1))) {
    if (date >= until) break;
    soon.push(date);
  }
  return soon.length === 0 ? cadence : { ...cadence, skip: [...new Set([...cadence.skip, ...soon])].sort() };
}

const later = (one: LocalDate, other: LocalDate | undefined): LocalDate =>
  other !== undefined && other > one ? other : one;

const daysAfter = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

export const todayIn = (zone: string, now: Instant): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
