import { MOST_MONTHS, MOST_WEEKS, type Weekday } from './cadence.js';
import { type Clause, isWord, numberOf, read, skip } from './clause.js';
import { daysFromTo, type Token } from './phrase-tokens.js';
import { problem } from './problem.js';

const MOST = { week: MOST_WEEKS, month: MOST_MONTHS };

/** "weekly", "fortnightly", "monthly". Biweekly is taken as every two weeks, as most who write it mean. */
const adverb: Clause = (tokens, at) => {
  if (isWord(tokens[at], 'weekly')) return read(1, { interval: { unit: 'week', every: 1 } });
  if (isWord(tokens[at], 'biweekly', 'bi-weekly', 'fortnightly')) {
    return read(1, { interval: { unit: 'week', every: 2 } });
  }
  if (isWord(tokens[at], 'monthly')) return read(1, { interval: { unit: 'month', every: 1 } });
  if (isWord(tokens[at], 'quarterly')) return read(1, { interval: { unit: 'month', every: 3 } });
  if (isWord(tokens[at], 'bimonthly', 'bi-monthly')) return problem('twice-or-every-other');
  return undefined;
};

/** "every day"; but "every 3 days" is no rhythm of weeks or months. */
const daily: Clause = (tokens, at) => {
  if (!isWord(tokens[at], 'every', 'each')) return;
  if (isWord(tokens[at + 1], 'day')) return read(2, { days: daysFromTo(1, 7) });
  const every = everyAt(tokens[at + 1]);
  const fewDays = every !== undefined && isWord(tokens[at + 2], 'day', 'days') && !isOfMonth(tokens[at + 3]);
  return fewDays ? problem('every-few-days') : undefined;
};

/** "every week", "every 3 weeks", "every other month", "each fortnight"; also "of every second month". */
const interval: Clause = (tokens, at) => {
  const of = skip(tokens, at, 'of', 'in', 'per');
  const before = of + skip(tokens, at + of, 'every', 'each', 'the', 'a', 'shorter');
  const every = everyAt(tokens[at + before]);
  const unit = unitOf(tokens[at + before + (every === undefined ? 0 : 1)]);
  if (before === 0 || unit === undefined) return;
  const number = (every ?? 1) * unit.times;
  if (number < 1 || number > MOST[unit.unit]) return problem('interval');
  return read(before + (every === undefined ? 1 : 2), { interval: { unit: unit.unit, every: number } });
};

function unitOf(token: Token | undefined): { unit: 'week' | 'month'; times: number } | undefined {
  if (isWord(token, 'week', 'weeks')) return { unit: 'week', times: 1 };
  if (isWord(token, 'fortnight', 'fortnights')) return { unit: 'week', times: 2 };
  return isWord(token, 'month', 'months') ? { unit: 'month', times: 1 } : undefined;
}

const isOfMonth = (token: Token | undefined): boolean => isWord(token, 'of', 'in');

function everyAt(token: Token | undefined): number | undefined {
  if (token?.kind !== 'ordinal') return numberOf(token);
  return token.nth === 'other' ? 2 : token.nth === 'last' ? undefined : token.nth;
}

/** "second Tuesday", "every other Monday and Thursday", "the 15th", "last day". */
const ordinal: Clause = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind !== 'ordinal') return;
  const { nth } = token;
  if (nth === 'last' && isWord(tokens[at + 1], 'day')) return read(2, { shortMonths: 'last-day' });
  const list = daysAt(tokens, at + 1, 'and');
  if (list !== undefined) {
    const every = isWord(tokens[at - 1], 'every', 'each');
    return read(1 + list.words, { nth: { nth, every }, days: list.days });
  }
  if (typeof nth !== 'number') return;
  if (nth < 1 || nth > 31) return problem('day-too-large');
  return read(1 + skip(tokens, at + 1, 'day'), { day: nth });
};

/** "day 15". */
const day: Clause = (tokens, at) => {
  const number = isWord(tokens[at], 'day') ? numberOf(tokens[at + 1]) : undefined;
  if (number === undefined) return;
  return number < 1 || number > 31 ? problem('day-too-large') : read(2, { day: number });
};

/** "(skip short months)". */
const skipping: Clause = (tokens, at) => {
  if (!isWord(tokens[at], 'skip', 'skipping')) return;
  return read(1 + skip(tokens, at + 1, 'short', 'shorter', 'months'), { shortMonths: 'skip' });
};

/** "Of every month that has one" goes without saying. */
const ifThereIsOne: Clause = (tokens, at) =>
  isWord(tokens[at], 'that') && isWord(tokens[at + 1], 'has') && isWord(tokens[at + 2], 'one')
    ? read(3, {})
    : undefined;

const weekdays: Clause = (tokens, at) => {
  const list = daysAt(tokens, at, 'and', 'on', 'every', 'each');
  return list && read(list.words, { days: list.days });
};

/** "Mon", "Mon and Thu", "Mon, Wed, Fri", "Monday to Friday". */
function daysAt(tokens: readonly Token[], at: number, ...between: readonly string[]) {
  const days = new Set<Weekday>();
  let end = at;
  for (let next = at; ; next = end + skip(tokens, end, ...between)) {
    const run = runAt(tokens, next);
    if (run === undefined) break;
    for (const named of run.days) days.add(named);
    end = next + run.words;
  }
  return end === at ? undefined : { words: end - at, days: [...days].sort((one, other) => one - other) };
}

/** One day, or several that one word or "to" names. */
function runAt(tokens: readonly Token[], at: number) {
  const [token, to, other] = tokens.slice(at, at + 3);
  if (token?.kind !== 'weekdays') return;
  const [first] = token.days;
  const [last] = isWord(to, 'to', '-', 'through') && other?.kind === 'weekdays' ? other.days : [];
  if (first === undefined || last === undefined) return { words: 1, days: token.days };
  return { words: 3, days: daysFromTo(first, last) };
}

export const rhythmClauses: readonly Clause[] = [
  adverb,
  daily,
  interval,
  ordinal,
  day,
  skipping,
  ifThereIsOne,
  weekdays,
];
