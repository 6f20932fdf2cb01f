import { type Depth, LIBRARY } from './library.js';
import { numberFrom } from './starter-question.js';

export interface PromptWish {
  readonly count: number;
  /** Questions on these topics come before the others. */
  readonly topics: readonly string[];
  readonly deepest: Depth;
  /** What these people have had; comes again only when nothing else is left. */
  readonly asked: readonly string[];
  /** Others with another seed begin elsewhere in the library. */
  readonly seed: string;
}

/** Everything that may be asked up to a depth. */
export const libraryPrompts = (deepest: Depth): readonly string[] =>
  LIBRARY.filter(({ depth }) => depth <= deepest).map(({ words }) => words);

/** Different questions, new ones first; the same wish gets the same ones. */
export function choosePrompts({ count, topics, deepest, asked, seed }: PromptWish): readonly string[] {
  const had = new Set(asked);
  const liked = new Set(topics.map((topic) => topic.toLowerCase()));
  const fitting = LIBRARY.filter(({ depth }) => depth <= deepest);
  const from = numberFrom(seed) % Math.max(fitting.length, 1);
  const turned = [...fitting.slice(from), ...fitting.slice(0, from)];
  const rank = ({ words, topic }: (typeof turned)[number]) =>
    (had.has(words) ? 2 : 0) + (liked.has(topic) ? 0 : 1);
  return [...turned]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, count)
    .map(({ words }) => words);
}
