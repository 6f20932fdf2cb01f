import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Draw, draw, greatestWeight } from '../../../src/core/matching/index.js';
import { columns } from './columns.js';
import { type Edge, randomGraph } from './random-graph.js';

const standing = () => 0;
const drawn = (
  n: number,
  edges: readonly Edge[],
  more: { size?: number; seed?: number; maxCardinality?: boolean; budgetMs?: number } = {},
): Draw =>
  draw(
    {
      n,
      edges: columns(edges),
      size: more.size ?? 2,
      seed: more.seed ?? 7,
      maxCardinality: more.maxCardinality ?? true,
    },
    { budgetMs: more.budgetMs ?? 100, clock: standing },
  );

/** What nobody may ever see broken; returns the complaints. */
function complaints(n: number, edges: readonly Edge[], { groups, left, weight, bound }: Draw): string[] {
  const weights = new Map(
    edges.flatMap(([a, b, w]) => [[`${a} ${b}`, w] as const, [`${b} ${a}`, w] as const]),
  );
  const found: string[] = [];
  const everyone = [...groups.flat(), ...left].sort((a, b) => a - b);
  if (everyone.join() !== Array.from({ length: n }, (_, v) => v).join())
    found.push('someone twice or nowhere');
  let sum = 0;
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const w = weights.get(`${a} ${b}`);
        if (w === undefined) found.push(`${a} and ${b} are forbidden to each other`);
        sum += w ?? 0;
      }
    }
  }
  if (sum !== weight) found.push(`weighs ${sum}, not ${weight}`);
  if (bound < weight) found.push(`the bound ${bound} is below ${weight}`);
  return found;
}

const anyGraph = fc.integer({ min: 2_001, max: 1_000_000 }).map(randomGraph);

describe('any draw of pairs', () => {
  test('is a matching without forbidden pairs, within its bound, and the same again by the same seed', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), fc.boolean(), ({ n, edges }, seed, maxCardinality) => {
        const once = drawn(n, edges, { seed, maxCardinality });
        expect(complaints(n, edges, once)).toEqual([]);
        expect(once).toMatchObject({ exact: true, bound: once.weight, replayable: true });
        expect(drawn(n, edges, { seed, maxCardinality })).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  test('stays within its bound and makes as many pairs when there is hardly any effort to spend', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.boolean(),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (graph, most, budgetMs) => {
          const { n, edges } = graph;
          const hasty = drawn(n, edges, { budgetMs, maxCardinality: most });
          expect(complaints(n, edges, hasty)).toEqual([]);
          expect(hasty.bound).toBeGreaterThanOrEqual(drawn(n, edges, { maxCardinality: most }).weight);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('weighs the same whatever the seed, but need not be the same pairs', () => {
    const square: Edge[] = [
      [0, 1, 5],
      [1, 2, 5],
      [2, 3, 5],
      [3, 0, 5],
    ];
    const draws = Array.from({ length: 20 }, (_, seed) => drawn(4, square, { seed }));
    expect(new Set(draws.map(({ weight }) => weight))).toEqual(new Set([10]));
    expect(new Set(draws.map(({ groups }) => groups.join(' + '))).size).toBe(2);
  });
});

describe('small and strange communities', () => {
  test.each([0, 1, 2, 7])('%i members and everybody blocking everybody: all are left', (n) => {
    for (const size of [2, 3, 7]) {
      const alone = drawn(n, [], { size });
      expect(alone).toMatchObject({ groups: [], weight: 0, bound: 0, exact: true });
      expect(alone.left).toHaveLength(n);
    }
  });

  test('two who may meet, do', () => {
    expect(drawn(2, [[1, 0, 3]])).toMatchObject({ groups: [[0, 1]], left: [], weight: 3, exact: true });
  });

  test('a star: the heaviest ray', () => {
    const star = Array.from({ length: 9 }, (_, i): Edge => [0, i + 1, 10 + i]);
    expect(drawn(10, star)).toMatchObject({ groups: [[0, 9]], weight: 18, bound: 18, exact: true });
  });

  test.each([3, 5, 7, 101])('an odd circle of %i: one is left', (n) => {
    const circle = Array.from({ length: n }, (_, i): Edge => [i, (i + 1) % n, 4]);
    expect(drawn(n, circle)).toMatchObject({
      weight: ((n - 1) / 2) * 4,
      exact: true,
      left: [expect.any(Number)],
    });
  });

  test('the greatest weights that are allowed are still summed exactly', () => {
    const w = greatestWeight(6);
    const edges: Edge[] = [
      [0, 1, w],
      [1, 2, w - 1],
      [2, 0, w],
      [2, 3, w - 2],
      [3, 4, w],
      [4, 5, w - 1],
      [5, 3, w],
    ];
    expect(drawn(6, edges)).toMatchObject({ weight: 3 * w - 3, bound: 3 * w - 3, exact: true });
  });
});

describe('2,000 members', () => {
  test('with twenty candidates each are drawn to the optimum', () => {
    const edges = sparse(2_000, 20);
    const once = drawn(2_000, edges, { budgetMs: 5_000 });
    expect(complaints(2_000, edges, once)).toEqual([]);
    expect(once.exact).toBe(true);
  });

  test('the clock stops a slow machine, and the draw says that it need not replay', () => {
    let time = 0;
    const edges = columns(sparse(2_000, 20));
    const stopped = draw(
      { n: 2_000, edges, size: 2, seed: 1, maxCardinality: true },
      { budgetMs: 5_000, clock: () => (time += 5_000) },
    );
    expect(stopped.replayable).toBe(false);
    expect(stopped.bound).toBeGreaterThanOrEqual(stopped.weight);
    expect(stopped.groups).toHaveLength(1_000);
  });
});

function sparse(n: number, candidates: number): Edge[] {
  const edges: Edge[] = [];
  for (let a = 0; a < n; a++) {
    for (let i = 1; i <= candidates / 2; i++)
      edges.push([a, (a + i * i) % n, 1 + ((a * 7919 + i * 104_729) % 1_000)]);
  }
  return edges;
}
