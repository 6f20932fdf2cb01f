import { type EdgeColumns, seededRandom, shuffled } from '../src/core/matching/index.js';
import type { Pool } from '../src/core/pairing/index.js';

export type Pairs = readonly (readonly number[])[];

/** The heaviest pair first, among the same candidates. */
export function greedily(n: number, { a, b, weight }: EdgeColumns, seed: number): Pairs {
  const taken = new Uint8Array(n);
  const pairs: [number, number][] = [];
  const order = shuffled(weight.length, seededRandom(seed)).sort(
    (x, y) => (weight[y] ?? 0) - (weight[x] ?? 0),
  );
  for (const edge of order) {
    const [one = 0, other = 0] = [a[edge], b[edge]];
    if (taken[one] === 1 || taken[other] === 1) continue;
    taken[one] = 1;
    taken[other] = 1;
    pairs.push([one, other]);
  }
  return pairs;
}

/** Neighbours in a shuffled order, unless they are forbidden. */
export function atRandom({ people, forbidden }: Pool, seed: number): Pairs {
  const apart = new Set(forbidden.map(String));
  const order = shuffled(people.length, seededRandom(seed));
  return Array.from({ length: people.length >> 1 }, (_, i) =>
    [order[2 * i] ?? 0, order[2 * i + 1] ?? 0].sort((x, y) => x - y),
  ).filter((pair) => !apart.has(String(pair)));
}
