import { int, real } from '../cells.js';
import { type Graph, NO_ARC } from '../graph.js';
import { type Forest, linksOf, verticesOf } from './forest.js';

/**
 * Why no matching can be heavier. Duals are in halves of a weight unit: for every edge {u, v} that weighs w,
 * vertex[u] + vertex[v] + the duals of all blossoms that hold both ≥ 2w. No blossom's dual is below 0.
 */
export interface Certificate {
  readonly vertex: Float64Array;
  readonly blossoms: readonly { readonly dual: number; readonly vertices: readonly number[] }[];
  /** The least that a vertex dual may be: 0, or far below where the number of pairs goes before weight. */
  readonly floor: number;
}

/**
 * No matching (with at least `pairs` pairs) weighs more than this, whether the certificate is finished or not.
 *
 * Proof. For a matching M with k ≥ pairs edges, add its edges' inequalities: 2·weight(M) is at most the duals of
 * the 2k vertices that M covers, plus z·(|B| − 1)/2 for every blossom B, of which M holds at most that many
 * edges. The duals of 2k vertices are at most the greatest 2·pairs of all, and of the others those above 0.
 */
export function boundOf({ vertex, blossoms }: Certificate, pairs: number): number {
  let twice = 0;
  for (const { dual, vertices } of blossoms) twice += (dual * (vertices.length - 1)) / 2;
  const falling = vertex.slice().sort().reverse();
  for (let i = 0; i < falling.length; i++) {
    const dual = real(falling, i);
    if (i < 2 * pairs || dual > 0) twice += dual;
  }
  return Math.floor(twice / 2);
}

/** The weight and the number of pairs of a matching that is kept as arcs. */
export function measure(graph: Graph, mate: Int32Array): { readonly weight: number; readonly pairs: number } {
  let weight = 0;
  let pairs = 0;
  for (let v = 0; v < mate.length; v++) {
    const arc = int(mate, v);
    if (arc === NO_ARC || int(graph.target, arc) < v) continue;
    weight += real(graph.weight, arc);
    pairs++;
  }
  return { weight, pairs };
}

/** The duals as they stand between two searches. */
export function certify(forest: Forest): Certificate {
  const blossoms: { dual: number; vertices: number[] }[] = [];
  for (let node = forest.graph.n; node < forest.label.length; node++) {
    const dual = real(forest.blossomDual, node);
    if (dual <= 0 || linksOf(forest, node).length === 0) continue;
    blossoms.push({ dual, vertices: verticesOf(forest, node) });
  }
  return { vertex: forest.dual.slice(), blossoms, floor: forest.floor };
}
