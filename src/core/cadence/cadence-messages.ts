import { Temporal } from 'temporal-polyfill';
import type {
  Cadence,
  End,
  LocalDate,
  MonthlyByDatePattern,
  Pattern,
  Slot,
  WeeklyPattern,
} from './cadence.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const INTERVALS = ['', 'every', 'every second'];
const HAS_ONE = ' that has one';

/** A cadence in plain English: "every second Tuesday at 12:00, Lisbon time". */
export function describe({ pattern, slots, skip, moved, end }: Cadence): string {
  const [first, second] = slots;
  const times =
    second === undefined
      ? `at ${timeWords(first)}`
      : `at ${timeWords(first)}, and ${timeWords(second)}, in turn`;
  const but = [
    ...(skip.length === 0 ? [] : [`, but not on ${listed(skip.map(dateWords))}`]),
    ...moved.map(({ date, to }) => `, with ${dateWords(date)} moved to ${momentWords(to)}`),
  ];
  const days = patternWords(pattern);
  // "Every month that has one at 16:00" would say something else.
  const rhythm = days.endsWith(HAS_ONE) ? `${times}, ${days}` : `${days} ${times}`;
  return `${rhythm}${but.join('')}${end === undefined ? '' : endWords(end)}`;
}

function patternWords(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'weekly':
      return weeklyWords(pattern);
    case 'monthly-by-weekday': {
      const { nth, weekday, every } = pattern;
      const ordinal = nth === 'last' ? 'last' : `${ORDINALS[nth - 1]}`;
      const gap = nth === 5 ? HAS_ONE : '';
      return `on the ${ordinal} ${dayWords(weekday)} of ${monthsWords(every)}${gap}`;
    }
    case 'monthly-by-date':
      return `on ${monthDayWords(pattern)}`;
  }
}

function weeklyWords({ every, weekdays }: WeeklyPattern): string {
  const all = weekdays.length === 7;
  const working = weekdays.join('') === '12345';
  const days = working ? 'Monday to Friday' : listed(weekdays.map(dayWords));
  if (every === 1) return all ? 'every day' : working ? 'every weekday, Monday to Friday,' : `every ${days}`;
  if (every === 2 && weekdays.length === 1) return `every second ${days}`;
  return `every ${every} weeks on ${all ? 'every day' : days}`;
}

function monthDayWords({ day, shortMonths, every }: MonthlyByDatePattern): string {
  const of = `of ${monthsWords(every)}`;
  if (day <= 28) return `the ${ordinalOf(day)} ${of}`;
  if (shortMonths === 'skip') return `the ${ordinalOf(day)} ${of}${HAS_ONE}`;
  return day === 31
    ? `the last day ${of}`
    : `the ${ordinalOf(day)} ${of}, or the last day of a shorter month,`;
}

const monthsWords = (every: number): string =>
  every <= 2 ? `${INTERVALS[every]} month` : `every ${ordinalOf(every)} month`;
const dayWords = (weekday: number): string => `${WEEKDAYS[weekday - 1]}`;

const timeWords = ({ time, zone }: Slot): string => `${time}, ${zoneWords(zone)}`;

/** Lisbon time for Europe/Lisbon; UTC and its like stay as they are. */
const zoneWords = (zone: string): string =>
  zone.includes('/') && !zone.startsWith('Etc/')
    ? `${zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')} time`
    : zone;

const endWords = (end: End): string => {
  if (end.kind === 'until') return `, until ${dateWords(end.date)}`;
  return end.count === 1 ? ', one time' : `, ${end.count} times`;
};

const dateWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const momentWords = (moment: string): string => {
  const [date = '', time = ''] = moment.split('T');
  return `${dateWords(date)} at ${time}`;
};

function ordinalOf(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(words);
