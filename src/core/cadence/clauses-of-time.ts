import { type Clause, isWord, numberOf, read, skip } from './clause.js';
import type { Token } from './phrase-tokens.js';
import { problemWith } from './problem.js';
import { timeOf } from './wall.js';

/** "12:00", "at 9", "8:15 pm", "noon", "12 noon", each with its zone, if it names one. */
const time: Clause = (tokens, at) => {
  const clock = clockAt(tokens, at);
  if (clock === undefined) return;
  const value = timeOf(clock.hour, clock.minute, clock.half);
  if (value === undefined) {
    const text = tokens.slice(at, at + clock.words).map((token) => token.text);
    return problemWith('time', text.join(' '));
  }
  const zone = zoneAfter(tokens, at + clock.words);
  return read(clock.words + (zone?.words ?? 0), {
    times: [zone === undefined ? { time: value } : { time: value, zone: zone.zone }],
  });
};

/** "in Europe/Lisbon", for all the times that name none. */
const zone: Clause = (tokens, at) => {
  const found = zoneAfter(tokens, at);
  return found && read(found.words, { zone: found.zone });
};

const alternating: Clause = (tokens, at) => {
  if (!isWord(tokens[at], 'alternating', 'alternate', 'alternates', 'alternately', 'alternatingly')) return;
  return read(1 + skip(tokens, at + 1, 'between', 'at'), { alternating: true });
};

export const timeClauses: readonly Clause[] = [time, zone, alternating];

interface Clock {
  readonly words: number;
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
}

function clockAt(tokens: readonly Token[], at: number): Clock | undefined {
  const token = tokens[at];
  if (isWord(token, 'noon', 'midday')) return { words: 1, hour: 12, minute: 0 };
  if (isWord(token, 'midnight')) return { words: 1, hour: 0, minute: 0 };
  if (token?.kind === 'clock') {
    const half = token.half === undefined ? halfNamed(token.hour, tokens[at + 1]) : undefined;
    return half === undefined ? { words: 1, ...token } : { words: 2, ...token, half };
  }
  const hour = numberOf(token);
  if (hour === undefined) return undefined;
  const half = halfNamed(hour, tokens[at + 1]);
  if (half !== undefined) return { words: 2, hour, minute: 0, half };
  return isWord(tokens[at - 1], 'at') ? { words: 1, hour, minute: 0 } : undefined;
}

/** "12 noon" is 12 pm, "12 midnight" 12 am. */
function halfNamed(hour: number, token: Token | undefined): 'am' | 'pm' | undefined {
  if (isWord(token, 'am') || (hour === 12 && isWord(token, 'midnight'))) return 'am';
  return isWord(token, 'pm') || (hour === 12 && isWord(token, 'noon')) ? 'pm' : undefined;
}

function zoneAfter(tokens: readonly Token[], at: number): { words: number; zone: string } | undefined {
  const before = skip(tokens, at, 'in', 'zone');
  const token = tokens[at + before];
  if (token?.kind !== 'zone') return undefined;
  return { words: before + 1 + skip(tokens, at + before + 1, 'time'), zone: token.zone };
}
