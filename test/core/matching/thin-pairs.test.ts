import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { createEffort } from '../../../src/core/matching/effort.js';
import { verifyOptimum } from '../../../src/core/matching/exact/verify.js';
import { arcBetween, buildGraph } from '../../../src/core/matching/graph.js';
import { draw, seededRandom } from '../../../src/core/matching/index.js';
import { solveThinly } from '../../../src/core/matching/thin-pairs.js';
import { columns } from './columns.js';
import { type Edge, randomGraph } from './random-graph.js';

const effort = () => createEffort({ steps: Number.POSITIVE_INFINITY, clock: () => 0, until: 1 });

/** Begun with few edges of each, and held against the whole graph. */
function solve(n: number, edges: readonly Edge[], maxCardinality: boolean, kept: number) {
  const found = solveThinly(n, columns(edges), { maxCardinality, effort: effort(), kept });
  if (found === undefined) return { weight: -1, pairs: -1, doubt: 'it came to no end' };
  const { weight, pairs, certificate, mate } = found.solution;
  const whole = buildGraph(n, columns(edges));
  const arcs = mate.map((arc, v) => (arc < 0 ? arc : arcBetween(whole, v, found.graph.target[arc] ?? -1)));
  return { weight, pairs, doubt: verifyOptimum(whole, { mate: arcs, certificate }) };
}

describe('a search that begins with few edges of each', () => {
  test('finds and proves the same as another solver (networkx) on the whole graph', async () => {
    const stored = await readFile(new URL('../../fixtures/matching-answers.json', import.meta.url), 'utf8');
    const answers: [number, number, number][] = JSON.parse(stored);
    const wrong: object[] = [];
    for (const [index, answer] of answers.slice(0, 1_000).entries()) {
      const { n, edges } = randomGraph(index + 1);
      const kept = 1 + (index % 4);
      const [free, full] = [solve(n, edges, false, kept), solve(n, edges, true, kept)];
      const same = [free.weight, full.pairs, full.weight].join() === answer.join();
      if (!same || free.doubt !== undefined || full.doubt !== undefined)
        wrong.push({ seed: index + 1, free, full, answer });
    }
    expect(wrong).toEqual([]);
  });

  test('is how a few hundred are drawn of whom all may meet, and is the same again', () => {
    const random = seededRandom(3);
    const n = 301;
    const edges = Array.from({ length: n }, (_, a) =>
      Array.from({ length: n - a - 1 }, (_, i): Edge => [a, a + 1 + i, 1_000 + Math.floor(random() * 30)]),
    ).flat();
    const instance = { n, edges: columns(edges), size: 2, seed: 5, maxCardinality: true };
    const allowed = { budgetMs: 2_000, clock: () => 0 };
    const drawn = draw(instance, allowed);
    expect(drawn).toMatchObject({ exact: true, replayable: true, weight: drawn.bound });
    expect(drawn.groups).toHaveLength(150);
    expect(draw(instance, allowed)).toEqual(drawn);
  });
});
