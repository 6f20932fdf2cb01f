import { int, real } from '../cells.js';
import type { Effort } from '../effort.js';
import type { Graph } from '../graph.js';
import type { Sizes } from './sizes.js';

const SWEEPS = 12;
const STEPS_PER_ARC = 3;

/**
 * No division into groups of `least`, and at most `larger` of one more, weighs more than this.
 *
 * Proof. Each member meets at most c = least − 1 others, and e = larger·(least + 1) members one more. Let D be the
 * pairs of a division, and y ≥ 0 any numbers, one per vertex. Then weight(D) ≤ Σ over D of y(u) + y(v) +
 * max(0, w − y(u) − y(v)) ≤ c·Σy + (the e greatest y) + Σ over all edges of max(0, w − y(u) − y(v)). Coordinate descent on c·Σy + …: for fixed others the best y(v) is
 * the (c + 1)-th greatest of w − y(other) along v's edges, or 0. It starts with half
 * of the c-th greatest weight; the best of all sweeps counts.
 */
export function groupsBound(graph: Graph, { least, larger }: Sizes, effort: Effort): number {
  const most = least - 1;
  const extra = larger * (least + 1);
  const y = new Float64Array(graph.n);
  for (let v = 0; v < graph.n; v++) y[v] = nthGreatest(graph, v, most, undefined) / 2;
  let bound = dualValue(graph, y, most, extra);
  for (let sweep = 0; sweep < SWEEPS && !effort.spent(); sweep++) {
    effort.spend(STEPS_PER_ARC * graph.target.length);
    for (let v = 0; v < graph.n; v++) y[v] = Math.max(0, nthGreatest(graph, v, most + 1, y));
    bound = Math.min(bound, dualValue(graph, y, most, extra));
  }
  return Math.floor(bound);
}

function nthGreatest(graph: Graph, v: number, nth: number, y: Float64Array | undefined): number {
  const greatest: number[] = [];
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++) {
    const value = real(graph.weight, arc) - (y === undefined ? 0 : real(y, int(graph.target, arc)));
    if (greatest.length === nth && value <= (greatest[nth - 1] ?? 0)) continue;
    if (greatest.length === nth) greatest.pop();
    let place = greatest.length;
    while (place > 0 && (greatest[place - 1] ?? 0) < value) place--;
    greatest.splice(place, 0, value);
  }
  return greatest[nth - 1] ?? 0;
}

function dualValue(graph: Graph, y: Float64Array, most: number, extra: number): number {
  let value = 0;
  for (const one of y
    .slice()
    .sort()
    .subarray(Math.max(0, graph.n - extra)))
    value += one;
  for (let v = 0; v < graph.n; v++) {
    value += most * real(y, v);
    const end = int(graph.first, v + 1);
    for (let arc = int(graph.first, v); arc < end; arc++) {
      const other = int(graph.target, arc);
      if (other > v) value += Math.max(0, real(graph.weight, arc) - real(y, v) - real(y, other));
    }
  }
  return value;
}
