import type { LocalDate, Weekday } from './cadence.js';
import { type Problem, problemWith } from './problem.js';
import { readDate, readZone } from './wall.js';

type Meaning =
  | { readonly kind: 'weekdays'; readonly days: readonly Weekday[] }
  | { readonly kind: 'ordinal'; readonly nth: number | 'last' | 'other' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'times'; readonly number: number }
  | { readonly kind: 'clock'; readonly hour: number; readonly minute: number; readonly half?: 'am' | 'pm' }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'word' };

/** One word of a phrase, in small letters, and what it means wherever it stands. */
export type Token = Meaning & { readonly text: string };

/** Cuts a phrase into words. Case, commas, brackets, dashes of any kind and the dots of "p.m." do not matter. */
export function tokensOf(phrase: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  for (const text of wordsOf(phrase)) {
    const meaning = meaningOf(text);
    if (meaning.kind === 'problem') return meaning;
    tokens.push({ ...meaning, text });
  }
  return tokens;
}

const wordsOf = (phrase: string): readonly string[] =>
  phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{C}/gu, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/o['’]clock/g, ' ')
    .replace(/([ap])\.\s?m\b/g, '$1m')
    .replace(/&/g, ' and ')
    .split(/[\s,;()[\]"'‘’“”!?]+/)
    .map((word) => word.replace(/[.:]+$/, ''))
    .filter((word) => word !== '');

function meaningOf(text: string): Meaning | Problem {
  const [first] = text;
  if (first !== undefined && first >= '0' && first <= '9') return numeral(text);
  if (text.includes('/') || ZONES.has(text)) {
    const zone = readZone(text);
    return zone === undefined ? problemWith('zone', text) : { kind: 'zone', zone };
  }
  const days = daysNamed(text);
  if (days !== undefined) return { kind: 'weekdays', days };
  const nth = ORDINALS.get(text);
  if (nth !== undefined) return { kind: 'ordinal', nth };
  const number = NUMBERS.indexOf(text);
  if (number > 0) return { kind: 'number', number };
  const month = text.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(text));
  return month >= 0 ? { kind: 'month', month: month + 1 } : { kind: 'word' };
}

/** Whatever begins with a digit: 12:30, 9am, 15th, 2026-12-01, 10x, 3. */
function numeral(text: string): Meaning | Problem {
  const [, number, suffix] = /^(\d{1,4})(st|nd|rd|th|x)?$/.exec(text) ?? [];
  if (number !== undefined) return counted(Number(number), suffix);
  if (/^\d+-\d+-\d+$/.test(text)) {
    const date = readDate(text);
    return date === undefined ? problemWith('date', text) : { kind: 'date', date };
  }
  return clockOf(text) ?? problemWith(/[:.h]|[ap]m$/.test(text) ? 'time' : 'word', text);
}

function counted(number: number, suffix: string | undefined): Meaning {
  if (suffix === undefined) return { kind: 'number', number };
  return suffix === 'x' ? { kind: 'times', number } : { kind: 'ordinal', nth: number };
}

function clockOf(text: string): Meaning | undefined {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.h](\d{2})|h)?(am|pm)?$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  const clock = { kind: 'clock', hour: Number(hour), minute: Number(minute) } as const;
  return half === 'am' || half === 'pm' ? { ...clock, half } : clock;
}

const ZONES = new Set(['utc', 'gmt']);
const ORDINALS = new Map<string, number | 'last' | 'other'>([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['last', 'last'],
  ['final', 'last'],
  ['other', 'other'],
]);
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

const WEEKDAYS: readonly (readonly [Weekday, RegExp])[] = [
  [1, /^mon(days?)?$/],
  [2, /^tue(s|sdays?)?$/],
  [3, /^wed(s|nesdays?)?$/],
  [4, /^thu(r|rs|rsdays?)?$/],
  [5, /^fri(days?)?$/],
  [6, /^sat(urdays?)?$/],
  [7, /^sun(days?)?$/],
];
const ALL = WEEKDAYS.map(([day]) => day);
const SEVERAL = new Map<string, readonly Weekday[]>([
  ['daily', ALL],
  ['weekday', ALL.slice(0, 5)],
  ['weekdays', ALL.slice(0, 5)],
  ['workday', ALL.slice(0, 5)],
  ['workdays', ALL.slice(0, 5)],
]);

/** The days that a word names: one, all five of "weekdays", or a range such as mon-fri. */
function daysNamed(text: string): readonly Weekday[] | undefined {
  const several = SEVERAL.get(text);
  if (several !== undefined) return several;
  const [from = '', to = from, ...more] = text.split('-');
  const first = weekdayNamed(from);
  const last = weekdayNamed(to);
  return first === undefined || last === undefined || more.length > 0 ? undefined : daysFromTo(first, last);
}

const weekdayNamed = (text: string): Weekday | undefined => WEEKDAYS.find(([, name]) => name.test(text))?.[0];

/** From Monday to Friday; from Saturday to Monday runs over the weekend. */
export const daysFromTo = (first: Weekday, last: Weekday): readonly Weekday[] =>
  ALL.filter((day) => (first <= last ? day >= first && day <= last : day >= first || day <= last));
