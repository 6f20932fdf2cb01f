import { seededRandom } from '../../../src/core/matching/index.js';

export type Edge = readonly [number, number, number];

/** The graph of a seed: 0 to 60 vertices, any density, weights with few or many ties. See make-fixtures.py. */
export function randomGraph(seed: number): { n: number; edges: Edge[] } {
  const draw = seededRandom(seed);
  const n = Math.floor(draw() * 61);
  const density = draw() ** 2;
  const heaviest = [1, 3, 10, 1000, 1_000_000_000][Math.floor(draw() * 5)] ?? 1;
  const edges: Edge[] = [];
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      if (draw() < density) edges.push([a, b, 1 + Math.floor(draw() * heaviest)]);
    }
  }
  return { n, edges };
}
