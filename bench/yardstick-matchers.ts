import { type Random, shuffled } from '../src/core/matching/index.js';
import { planPool } from '../src/core/pairing/index.js';
import { keyOf, type People, unmetPairs } from './yardstick-town.js';

type Pairs = readonly (readonly [number, number])[];

export const MATCHERS = { kith, random, firstUnmet, mostUnmet: unmetPairs };

function kith({ entrants, history, now }: People, seed: number): Pairs {
  const pool = {
    people: entrants,
    size: 2,
    seed,
    oddOnes: 'leave-out',
    forbidden: [],
    met: history,
  } as const;
  const { groups } = planPool({ ...pool, now, budgetMs: 5_000 }, () => performance.now());
  return groups.map(([a = 0, b = 0]) => [a, b]);
}

function random({ ids }: People, _seed: number, chance: Random): Pairs {
  const order = shuffled(ids.length, chance);
  return Array.from({ length: ids.length >> 1 }, (_, i) => [order[2 * i] ?? 0, order[2 * i + 1] ?? 0]);
}

/** In a random order each takes the first whom they have not met; who finds nobody takes anybody. */
function firstUnmet({ ids, met }: People, _seed: number, chance: Random): Pairs {
  const waiting = [...shuffled(ids.length, chance)];
  const pairs: [number, number][] = [];
  while (waiting.length > 1) {
    const one = waiting.shift() ?? 0;
    const at = Math.max(
      0,
      waiting.findIndex((other) => !met.has(keyOf(one, other))),
    );
    const [other = 0] = waiting.splice(at, 1);
    pairs.push([one, other]);
  }
  return pairs;
}
