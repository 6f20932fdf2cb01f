import { int, real } from './cells.js';

/** Edges as three columns of one length: the i-th edge joins a[i] and b[i] and weighs weight[i]. */
export interface EdgeColumns {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly weight: Float64Array;
}

/**
 * A graph without loops or doubled edges, as compressed rows. Every edge is kept as two arcs, one from each
 * end; the arcs that leave v are first[v] … first[v + 1] − 1, by rising target. An arc is named by its index.
 */
export interface Graph {
  readonly n: number;
  readonly first: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  /** The same edge, the other way round. */
  readonly reverse: Int32Array;
}

export const NO_ARC = -1;

/** Builds the rows in two counting sorts (by target, then by source), which also puts every row in order. */
export function buildGraph(n: number, { a, b, weight }: EdgeColumns): Graph {
  const arcs = a.length * 2;
  const first = new Int32Array(n + 1);
  for (const ends of [a, b]) {
    for (let i = 0; i < ends.length; i++) {
      const after = int(ends, i) + 1;
      first[after] = int(first, after) + 1;
    }
  }
  for (let v = 0; v < n; v++) first[v + 1] = int(first, v + 1) + int(first, v);
  const byTarget = arcsByTarget(a, b, first);
  const graph = {
    n,
    first,
    target: new Int32Array(arcs),
    weight: new Float64Array(arcs),
    reverse: new Int32Array(arcs),
  };
  placeArcs(graph, { a, b, weight }, byTarget);
  return graph;
}

/** Arc 2i runs from a[i] to b[i], arc 2i + 1 back. */
function arcsByTarget(a: Int32Array, b: Int32Array, first: Int32Array): Int32Array {
  const next = first.slice();
  const sorted = new Int32Array(a.length * 2);
  for (let i = 0; i < a.length; i++) {
    const atB = int(next, int(b, i));
    next[int(b, i)] = atB + 1;
    sorted[atB] = 2 * i;
    const atA = int(next, int(a, i));
    next[int(a, i)] = atA + 1;
    sorted[atA] = 2 * i + 1;
  }
  return sorted;
}

function placeArcs(graph: Graph, { a, b, weight }: EdgeColumns, byTarget: Int32Array): void {
  const next = graph.first.slice();
  const placeOf = new Int32Array(byTarget.length);
  for (let k = 0; k < byTarget.length; k++) {
    const arc = int(byTarget, k);
    const forward = (arc & 1) === 0;
    const source = int(forward ? a : b, arc >> 1);
    const place = int(next, source);
    next[source] = place + 1;
    placeOf[arc] = place;
    graph.target[place] = int(forward ? b : a, arc >> 1);
    graph.weight[place] = real(weight, arc >> 1);
  }
  for (let arc = 0; arc < placeOf.length; arc++) {
    graph.reverse[int(placeOf, arc)] = int(placeOf, arc ^ 1);
  }
}

export function sourceOf(graph: Graph, arc: number): number {
  return int(graph.target, int(graph.reverse, arc));
}

/** The arc from a to b, or NO_ARC. Looks in the shorter row. */
export function arcBetween(graph: Graph, a: number, b: number): number {
  const swap = degree(graph, b) < degree(graph, a);
  const found = swap ? findInRow(graph, b, a) : findInRow(graph, a, b);
  return swap && found !== NO_ARC ? int(graph.reverse, found) : found;
}

export function degree(graph: Graph, v: number): number {
  return int(graph.first, v + 1) - int(graph.first, v);
}

function findInRow({ first, target }: Graph, from: number, to: number): number {
  let low = int(first, from);
  let high = int(first, from + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = int(target, middle);
    if (at === to) return middle;
    if (at < to) low = middle + 1;
    else high = middle - 1;
  }
  return NO_ARC;
}
