import { type Random, seededRandom, shuffled } from '../src/core/matching/index.js';
import type { Entrant, Pool } from '../src/core/pairing/index.js';

/*
 * A made-up community: 1 to 5 of 50 interests (Zipf popularity), 8 zones, 12 rounds of history (pairs at random), one
 * blocked pair per ten members, a few offers each, an aim for every second.
 */
const INTERESTS = 50;
const ZONES = 8;
const ROUNDS = 12;
const WEEK = 7 * 24 * 60 * 60 * 1000;

export function makePool(n: number, seed: number, budgetMs: number): Pool {
  const random = seededRandom(seed);
  const people = Array.from({ length: n }, (_, v) => makeEntrant(v, random));
  const met = Array.from({ length: ROUNDS }, (_, week) => {
    const order = shuffled(n, random);
    const pairs = Array.from(
      { length: n >> 1 },
      (_, i) => [order[2 * i] ?? 0, order[2 * i + 1] ?? 0] as const,
    );
    return pairs.map(([a, b]) => ({ a, b, at: week * WEEK, went: 'met' as const }));
  }).flat();
  const rest = { size: 2, seed, oddOnes: 'leave-out', now: ROUNDS * WEEK, budgetMs } as const;
  return { ...rest, people, met, forbidden: makeBlocks(n, random) };
}

function makeEntrant(v: number, random: Random): Entrant {
  const some = (most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => zipf(random))),
  ];
  const from = Math.floor(random() * ZONES) * 180;
  return {
    interests: some(5).map((topic) => `interest ${topic} of ours`),
    offers: some(3).map((topic) => `craft ${topic}`),
    ...(v % 2 === 0 && {
      aim: `Somebody who knows the craft ${zipf(random)}, for what I have in mind with ${v}`,
    }),
    languages: ['English'],
    organisation: `house ${v % 20}`,
    hours: [[from, Math.min(1_440, from + 480)]],
    goesFirst: false,
  };
}

/** Popularity 1, 1/2, 1/3 …, by the inverse of its running total (harmonic numbers grow like a logarithm). */
const zipf = (random: Random): number => Math.min(INTERESTS - 1, Math.floor((INTERESTS + 1) ** random() - 1));

function makeBlocks(n: number, random: Random): [number, number][] {
  const blocked = new Map<string, [number, number]>();
  for (let i = 0; i < n / 10; i++) {
    const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)].sort((x, y) => x - y);
    if (a !== undefined && b !== undefined && a !== b) blocked.set(`${a} ${b}`, [a, b]);
  }
  return [...blocked.values()];
}
