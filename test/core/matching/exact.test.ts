import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { createEffort } from '../../../src/core/matching/effort.js';
import { type Solution, solveExactly } from '../../../src/core/matching/exact/solve.js';
import { verifyOptimum } from '../../../src/core/matching/exact/verify.js';
import { buildGraph, type Graph } from '../../../src/core/matching/graph.js';
import { columns } from './columns.js';
import { type Edge, randomGraph } from './random-graph.js';
import { TRICKY_GRAPHS } from './tricky-graphs.js';

const unlimited = () => createEffort({ steps: Number.POSITIVE_INFINITY, clock: () => 0, until: 1 });

function solve(
  n: number,
  edges: readonly Edge[],
  maxCardinality: boolean,
): { graph: Graph; found: Solution } {
  const graph = buildGraph(n, columns(edges));
  return { graph, found: solveExactly(graph, { maxCardinality, effort: unlimited() }) };
}

function pairsOf({ graph, found }: { graph: Graph; found: Solution }): [number, number][] {
  return [...found.mate]
    .map((arc, v): [number, number] => [v, graph.target[arc] ?? -1])
    .filter(([v, mate]) => v < mate);
}

describe('2,000 random graphs that another solver (networkx) has solved, too', () => {
  test('weigh the same, with and without most pairs first, and prove it', async () => {
    const stored = await readFile(new URL('../../fixtures/matching-answers.json', import.meta.url), 'utf8');
    const answers: [number, number, number][] = JSON.parse(stored);
    expect(answers).toHaveLength(2_000);
    const wrong: object[] = [];
    for (const [index, [heaviest, mostPairs, heaviestOfThose]] of answers.entries()) {
      const { n, edges } = randomGraph(index + 1);
      const free = solve(n, edges, false);
      const full = solve(n, edges, true);
      const seen = [free.found.weight, full.found.pairs, full.found.weight];
      const doubts = [verifyOptimum(free.graph, free.found), verifyOptimum(full.graph, full.found)];
      const same = seen.join() === [heaviest, mostPairs, heaviestOfThose].join();
      if (!same || doubts.some((doubt) => doubt !== undefined)) wrong.push({ seed: index + 1, seen, doubts });
    }
    expect(wrong).toEqual([]);
  });
});

describe('the graphs on which implementations have stumbled', () => {
  test.each(TRICKY_GRAPHS)('$what', ({ edges: written, pairs }) => {
    const edges = written.split(' ').map((edge): Edge => {
      const [a = 0, b = 0, weight = 0] = edge.split(/[-:]/).map(Number);
      return [a, b, weight];
    });
    const n = Math.max(...edges.map(([a, b]) => Math.max(a, b))) + 1;
    const solved = solve(n, edges, false);
    expect(
      pairsOf(solved)
        .map((pair) => pair.join('-'))
        .join(' '),
    ).toBe(pairs);
    expect(verifyOptimum(solved.graph, solved.found)).toBeUndefined();
  });

  test('more pairs may weigh less: only if most pairs come first', () => {
    const edges: Edge[] = [
      [0, 1, 2],
      [1, 2, 5],
      [2, 3, 2],
    ];
    expect(pairsOf(solve(4, edges, false))).toEqual([[1, 2]]);
    expect(pairsOf(solve(4, edges, true))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe('a proof that does not hold', () => {
  test('is refused: another matching, lowered duals', () => {
    const { graph, found } = solve(
      4,
      [
        [0, 1, 2],
        [1, 2, 5],
        [2, 3, 2],
      ],
      false,
    );
    const nobody = new Int32Array(4).fill(-1);
    expect(verifyOptimum(graph, { ...found, mate: nobody })).toMatch(/free above the floor/);
    const lowered = { ...found.certificate, vertex: found.certificate.vertex.map((dual) => dual - 1) };
    expect(verifyOptimum(graph, { ...found, certificate: lowered })).toBeDefined();
  });
});
