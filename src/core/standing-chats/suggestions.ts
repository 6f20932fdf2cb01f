import type { MemberId } from '../shared/ids.js';
import type { StandingChat, Suggestion } from './standing-chat.js';

/* What a chat will talk about: members suggest, the host orders. */

export const LONGEST_SUGGESTION = 140;
export const MOST_IN_QUEUE = 20;
const MOST_FROM_ONE = 5;

export const QUEUES = ['topics', 'questions'] as const;
export type Queue = (typeof QUEUES)[number];

export type SuggestionRefusal = 'too-many-of-yours' | 'full' | 'there-already';

/** At the end of its queue, once. */
export function withSuggestion(
  chat: StandingChat,
  queue: Queue,
  words: string,
  by: MemberId,
): StandingChat | SuggestionRefusal {
  const before = chat[queue];
  if (before.some((one) => sameWords(one.words, words))) return 'there-already';
  const own = [...chat.topics, ...chat.questions].filter((one) => one.by === by);
  if (own.length >= MOST_FROM_ONE && chat.host !== by) return 'too-many-of-yours';
  if (before.length >= MOST_IN_QUEUE) return 'full';
  return { ...chat, [queue]: [...before, { words, by }] };
}

/**
 * The host's own order, one line each. Whose suggestion a line was stays known while its words stay the same; what was
 * suggested while the host was writing is kept at the end.
 * @param seen how many there were when the host began to write
 */
export function withQueue(
  chat: StandingChat,
  queue: Queue,
  lines: readonly string[],
  seen: number,
): StandingChat {
  const before = chat[queue];
  const written = lines.map((words) => before.find((one) => sameWords(one.words, words)) ?? { words });
  const meanwhile = before
    .slice(seen)
    .filter(({ by, words }) => by !== undefined && !lines.some((line) => sameWords(line, words)));
  const after = [...written, ...meanwhile].slice(0, MOST_IN_QUEUE);
  return sameQueue(before, after) ? chat : { ...chat, [queue]: after };
}

const sameWords = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const sameQueue = (one: readonly Suggestion[], other: readonly Suggestion[]): boolean =>
  one.length === other.length && one.every(({ words }, index) => words === other[index]?.words);

/** The lines of a text, without empty ones and repetitions; each on one line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map(oneLine);
  return lines.filter(
    (line, index) => line !== '' && lines.findIndex((other) => sameWords(other, line)) === index,
  );
}

export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
