import { type Clause, dateAt, isWord, numberOf, read, skip } from './clause.js';
import { problem } from './problem.js';

/** "starting 2027-01-05", "from 5 January 2027". */
const start: Clause = (tokens, at) => {
  if (!isWord(tokens[at], 'starting', 'starts', 'start', 'from', 'beginning', 'begins', 'since')) return;
  const before = 1 + skip(tokens, at + 1, 'on', 'the', 'from');
  const found = dateAt(tokens, at + before);
  return 'date' in found ? read(before + found.words, { start: found.date }) : found;
};

/** "until 2027-06-30": that day is the last that counts. */
const until: Clause = (tokens, at) => {
  if (!isWord(tokens[at], 'until', 'till', 'til', 'to', 'through', 'ending', 'ends', 'end')) return;
  const before = 1 + skip(tokens, at + 1, 'on', 'the');
  const found = dateAt(tokens, at + before);
  return 'date' in found ? read(before + found.words, { end: { kind: 'until', date: found.date } }) : found;
};

const MOST = 1000;

/** "10 times", "for ten sessions", "10x". */
const count: Clause = (tokens, at) => {
  const before = skip(tokens, at, 'for', 'only');
  const token = tokens[at + before];
  const named = isWord(
    tokens[at + before + 1],
    'times',
    'time',
    'occurrences',
    'sessions',
    'meetings',
    'dates',
  );
  const number = token?.kind === 'times' ? token.number : named ? numberOf(token) : undefined;
  if (number === undefined) return;
  if (number < 1 || number > MOST) return problem('count');
  return read(before + (token?.kind === 'times' && !named ? 1 : 2), {
    end: { kind: 'count', count: number },
  });
};

export const spanClauses: readonly Clause[] = [start, until, count];
