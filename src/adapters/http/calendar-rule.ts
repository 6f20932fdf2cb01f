import { Temporal } from 'temporal-polyfill';
import {
  type Cadence,
  type LocalDate,
  occurrences,
  type Pattern,
  type Slot,
} from '../../core/cadence/index.js';

/** A part of a cadence that one RRULE says. */
export interface Rule {
  /** As in RFC 5545, without its end. */
  readonly text: string;
  readonly slot: Slot;
  /** The rule's dates at its wall time as if in UTC, where no clock changes: what it says before any exception. */
  readonly plain: Cadence;
}

/**
 * The rules that together say when a cadence comes, before what is skipped, moved or changed by the clocks. Undefined
 * where calendars would not agree on one: Outlook takes a fifth weekday for the last, and the 31st for a month's last
 * day ([MS-OXCICAL] 2.1.3.2.2), and has no "30th, or the last day"; and turns of a week with several days have no rule.
 */
export function rulesOf(cadence: Cadence): readonly Rule[] | undefined {
  const [first, second] = cadence.slots;
  const text = ruleText(cadence.pattern);
  if (text === undefined) return undefined;
  if (second === undefined) return [ruleOf(cadence, first, text)];
  return inTurn(cadence, first, second);
}

function inTurn(cadence: Cadence, first: Slot, second: Slot): readonly Rule[] | undefined {
  const { pattern, end } = cadence;
  if (pattern.kind === 'weekly' && pattern.weekdays.length > 1) return undefined;
  const slower = { ...pattern, every: pattern.every * 2 };
  const text = ruleText(slower);
  const starts = firstDates(ruleOf(cadence, first, '').plain, 2);
  return [first, second].flatMap((slot, turn) => {
    const start = starts[turn];
    if (start === undefined || text === undefined) return [];
    const half: Cadence = { ...cadence, pattern: slower, start };
    return end?.kind === 'count'
      ? ruleOf({ ...half, end: { kind: 'count', count: Math.ceil((end.count - turn) / 2) } }, slot, text)
      : ruleOf(half, slot, text);
  });
}

const ruleOf = (cadence: Cadence, slot: Slot, text: string): Rule => ({
  text,
  slot,
  plain: { ...cadence, slots: [{ time: slot.time, zone: 'UTC' }], skip: [], moved: [] },
});

function firstDates(plain: Cadence, count: number): readonly LocalDate[] {
  const found = occurrences(plain, plain.start);
  return Array.from({ length: count }, () => found.next().value?.date ?? []).flat();
}

/** The moment after the last of them in iCalendar's UNTIL. A COUNT would be read in two ways where clocks skip one. */
export function untilOf({ plain, slot }: Rule): string {
  if (plain.end === undefined) return '';
  const last = plain.end.kind === 'until' ? plain.end.date : lastDate(plain);
  const end = Temporal.PlainDate.from(last).toZonedDateTime({ timeZone: slot.zone, plainTime: '23:59:59' });
  return `;UNTIL=${end.toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
}

function lastDate(plain: Cadence): LocalDate {
  let last = plain.start;
  for (const { date } of occurrences(plain, plain.start)) last = date;
  return last;
}

function ruleText(pattern: Pattern): string | undefined {
  switch (pattern.kind) {
    case 'weekly': {
      const days = pattern.weekdays.map((weekday) => DAYS[weekday - 1]).join(',');
      return `FREQ=WEEKLY;INTERVAL=${pattern.every};BYDAY=${days};WKST=MO`;
    }
    case 'monthly-by-weekday': {
      const nth = pattern.nth === 'last' ? -1 : pattern.nth;
      const day = `${nth}${DAYS[pattern.weekday - 1]}`;
      return nth === 5 ? undefined : `FREQ=MONTHLY;INTERVAL=${pattern.every};BYDAY=${day}`;
    }
    case 'monthly-by-date': {
      const lastDay = pattern.day === 31 && pattern.shortMonths === 'last-day';
      const day = lastDay ? -1 : pattern.day;
      return day > 28 ? undefined : `FREQ=MONTHLY;INTERVAL=${pattern.every};BYMONTHDAY=${day}`;
    }
  }
}
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
