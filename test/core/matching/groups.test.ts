import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { groupSizes } from '../../../src/core/matching/groups/sizes.js';
import { type Draw, draw } from '../../../src/core/matching/index.js';
import { columns } from './columns.js';
import { type Edge, randomGraph } from './random-graph.js';

const drawn = (n: number, edges: readonly Edge[], size: number, seed = 7): Draw =>
  draw({ n, edges: columns(edges), size, seed, maxCardinality: true }, { budgetMs: 20, clock: () => 0 });

const everyoneMayMeet = (n: number): Edge[] =>
  Array.from({ length: n }, (_, a) =>
    Array.from({ length: n - a - 1 }, (_, i): Edge => [a, a + i + 1, 10]),
  ).flat();

describe('groups of 3 to 7', () => {
  test('where everyone may meet, nobody is left and sizes differ by one at most', () => {
    for (let size = 3; size <= 7; size++) {
      for (let n = 2; n <= 40; n++) {
        const { groups, left, weight, bound } = drawn(n, everyoneMayMeet(n), size);
        const sizes = groups.map(({ length }) => length);
        expect({ n, size, left }).toEqual({ n, size, left: [] });
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(size + 1);
        expect(bound).toBeGreaterThanOrEqual(weight);
      }
    }
  });

  test('as many as possible are full', () => {
    const seated = (n: number, size: number) => {
      const { count, least, larger } = groupSizes(n, size);
      return Array.from({ length: count }, (_, i) => (i < larger ? least + 1 : least));
    };
    expect(seated(12, 4)).toEqual([4, 4, 4]);
    expect(seated(10, 4)).toEqual([5, 5]);
    expect(seated(11, 4)).toEqual([4, 4, 3].sort((a, b) => b - a));
    expect(seated(6, 4)).toEqual([3, 3]);
    expect(seated(8, 3)).toEqual([4, 4]);
    expect(seated(2, 7)).toEqual([2]);
  });

  test('no group holds a forbidden pair, nobody is in two, and the bound holds', () => {
    const size = fc.integer({ min: 3, max: 7 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }).map(randomGraph), size, ({ n, edges }, wanted) => {
        const once = drawn(n, edges, wanted);
        const allowed = new Map(edges.map(([a, b, w]) => [`${a} ${b}`, w]));
        let sum = 0;
        for (const group of once.groups) {
          expect(group.length).toBeGreaterThanOrEqual(2);
          for (const [i, a] of group.entries()) {
            for (const b of group.slice(i + 1)) sum += allowed.get(`${a} ${b}`) ?? Number.NaN;
          }
        }
        expect(sum).toBe(once.weight);
        expect(once.bound).toBeGreaterThanOrEqual(once.weight);
        expect([...once.groups.flat(), ...once.left].sort((a, b) => a - b)).toEqual(
          Array.from({ length: n }, (_, v) => v),
        );
        expect(drawn(n, edges, wanted)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  test('of a small community weigh as much as the best of all divisions, or nearly', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const edges = everyoneMayMeet(9).map(([a, b], i): Edge => [a, b, 1 + ((i * 7919 * seed + seed) % 97)]);
      const { weight, bound } = drawn(9, edges, 3, seed);
      const best = bestTrios(
        new Map(edges.map(([a, b, w]) => [`${a} ${b}`, w])),
        [0, 1, 2, 3, 4, 5, 6, 7, 8],
      );
      expect(weight).toBeGreaterThanOrEqual(0.95 * best);
      expect(weight).toBeLessThanOrEqual(best);
      expect(bound).toBeGreaterThanOrEqual(best);
    }
  });
});

function bestTrios(weights: ReadonlyMap<string, number>, open: readonly number[]): number {
  const [a, ...others] = open;
  if (a === undefined) return 0;
  let best = 0;
  for (const [i, b] of others.entries()) {
    for (const c of others.slice(i + 1)) {
      const trio = [`${a} ${b}`, `${a} ${c}`, `${b} ${c}`].reduce(
        (sum, key) => sum + (weights.get(key) ?? 0),
        0,
      );
      best = Math.max(
        best,
        trio +
          bestTrios(
            weights,
            others.filter((v) => v !== b && v !== c),
          ),
      );
    }
  }
  return best;
}
