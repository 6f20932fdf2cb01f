import { describe, expect, test } from '@jest/globals';
import type { Meeting } from '../../../../src/core/pairing/index.js';
import { allButRounds, neighbours, roundsByChance, roundsToCome, weeks } from '../years.js';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('people who come to every round meet everybody before they meet anybody again', () => {
  test.each([
    [10, 20],
    [50, 5],
  ])('%i of them, whatever the seed', (n, count) => {
    const clean = seeds(count).map((seed) => weeks(neighbours(n, seed), { rounds: n - 1, seed }).clean);
    expect(clean).toEqual(clean.map(() => n - 1));
  });

  test('a hundred and one, of whom each is left out once in that time', () => {
    const { clean, left } = weeks(neighbours(101, 1), { rounds: 101, seed: 1 });
    expect({ clean, leftOnce: new Set(left.flat()).size }).toEqual({ clean: 101, leftOnce: 101 });
  });
});

// The whole life of five hundred is a figure: bench/yardstick.ts.
describe('five hundred who come to every round', () => {
  const some = (rounds: number, seed: number, before: readonly Meeting[]) =>
    weeks(neighbours(500, seed), { rounds, seed, before });

  test('begin without a repeat, and leave all others to come', () => {
    const { clean, met } = some(3, 1, []);
    expect({ clean, toCome: roundsToCome(500, met) }).toEqual({ clean: 3, toCome: 496 });
  });

  test.each([250, 400])(
    'when there have been %i rounds, go on so that all others can still come',
    (rounds) => {
      const { clean, met } = some(3, rounds, roundsByChance(500, rounds, rounds));
      expect({ clean, toCome: roundsToCome(500, met) }).toEqual({ clean: 3, toCome: 499 - rounds - 3 });
    },
  );

  test.each(seeds(2))('come to the last ten, and each is without a repeat (%i)', (seed) => {
    expect(some(10, seed, allButRounds(500, 10, seed)).clean).toBe(10);
  });
});
