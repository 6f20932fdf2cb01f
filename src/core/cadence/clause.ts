import type { LocalDate } from './cadence.js';
import type { Draft } from './phrase-draft.js';
import type { Token } from './phrase-tokens.js';
import { type Problem, problemWith } from './problem.js';
import { dateOf } from './wall.js';

/** What a clause read: how many words it took, and what they say. */
export interface Read {
  readonly kind: 'read';
  readonly words: number;
  readonly says: Draft;
}

/** Reads what begins at `at`, if it is of its kind. */
export type Clause = (tokens: readonly Token[], at: number) => Read | Problem | undefined;

export const read = (words: number, says: Draft): Read => ({ kind: 'read', words, says });

/** Whether the word there is one of these. */
export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token !== undefined && words.includes(token.text);

export const numberOf = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' ? token.number : undefined;

/** How many words from `at` on are of these. */
export function skip(tokens: readonly Token[], at: number, ...words: readonly string[]): number {
  let next = at;
  while (isWord(tokens[next], ...words)) next += 1;
  return next - at;
}

/** A date in any of the usual ways: 2027-06-30, 30 June 2027, June 30th, 2027. */
export function dateAt(
  tokens: readonly Token[],
  at: number,
): { readonly words: number; readonly date: LocalDate } | Problem {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.kind === 'date') return { words: 1, date: first.date };
  const month = [first, second].find((token) => token?.kind === 'month');
  const day = dayOf(first) ?? dayOf(second);
  const date =
    month?.kind === 'month' && day !== undefined
      ? dateOf(numberOf(third) ?? Number.NaN, month.month, day)
      : undefined;
  if (date !== undefined) return { words: 3, date };
  const text = [first, second, third].flatMap((token) => token?.text ?? []).join(' ');
  return problemWith('date', text);
}

const dayOf = (token: Token | undefined): number | undefined => {
  if (token?.kind === 'ordinal' && typeof token.nth === 'number') return token.nth;
  return numberOf(token);
};
