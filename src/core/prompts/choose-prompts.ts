import { smallHash } from '../stewards/index.js';
import { LAST_QUESTION } from './last-question.js';
import { LIBRARY } from './library.js';
import type { OwnPrompt } from './ports.js';
import type { Depth } from './prompt.js';

export interface PromptWish {
  readonly count: number;
  /** Questions on these topics come before the others. */
  readonly topics: readonly string[];
  readonly deepest: Depth;
  /** What these people have had, latest last; comes again, oldest first, only when nothing else is left. */
  readonly asked: readonly string[];
  /** Others with another seed are asked in another order. */
  readonly seed: string;
  /** The community's own; those on a topic that is not wished for stay out. */
  readonly own?: readonly Candidate[];
}

type Candidate = Pick<OwnPrompt, 'words' | 'topic' | 'depth'>;

/** The topic of an own question that fits everywhere. */
export const GENERAL = 'general';

/** Everything that Kith asks by itself up to a depth. */
export const libraryPrompts = (deepest: Depth): readonly string[] =>
  LIBRARY.filter(({ depth }) => depth <= deepest).map(({ words }) => words);

/**
 * Different questions: new ones first, then those on the wished topics, then on whatever topic was touched longest ago.
 * The same wish gets the same ones.
 */
export function choosePrompts(wish: PromptWish): readonly string[] {
  const liked = new Set(wish.topics.map((topic) => topic.trim().toLowerCase()));
  const pool = poolOf(wish, liked);
  const topicOf = new Map(pool.map(({ words, topic }) => [words, topic]));
  const chance = new Map(pool.map(({ words }) => [words, smallHash(`${wish.seed}|${words}`)]));
  const chosen: string[] = [];
  while (chosen.length < Math.min(wish.count, pool.length)) {
    const had = [...wish.asked, ...chosen];
    const wordsHad = latest(had);
    const topicsHad = latest(had.map((words) => topicOf.get(words) ?? ''));
    const [next] = pool
      .filter(({ words }) => !chosen.includes(words))
      .map(({ words, topic }) => ({
        words,
        ranks: [
          wordsHad.get(words) ?? 0,
          liked.has(topic) ? 0 : 1,
          topicsHad.get(topic) ?? 0,
          chance.get(words) ?? 0,
        ],
      }))
      .sort((one, other) => byRanks(one.ranks, other.ranks));
    if (next === undefined) break;
    chosen.push(next.words);
  }
  return chosen;
}

/** Each question once, even where a steward added what the library has had since. */
function poolOf({ deepest, own = [] }: PromptWish, liked: ReadonlySet<string>): readonly Candidate[] {
  const fitting = own.filter(({ topic }) => topic === GENERAL || liked.has(topic));
  const allowed = [...fitting, ...LIBRARY].filter(
    ({ words, depth }) => depth <= deepest && words !== LAST_QUESTION,
  );
  return [...new Map(allowed.map((prompt) => [prompt.words, prompt])).values()];
}

/** When each came last, counted from 1. */
const latest = (had: readonly string[]): ReadonlyMap<string, number> =>
  new Map(had.map((one, index) => [one, index + 1]));

function byRanks(one: readonly number[], other: readonly number[]): number {
  for (const [at, rank] of one.entries()) {
    const difference = rank - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
