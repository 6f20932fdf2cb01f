import { int, real } from './cells.js';
import type { Effort } from './effort.js';
import { arcBetween, type Graph, NO_ARC } from './graph.js';

/**
 * Exchanges partners while it pays (2-opt): for an edge {u, v} outside the matching, u and v become a pair, and
 * so do their former partners. Where a vertex is free, it may take another's place or, with its like, make a
 * pair. The number of pairs never falls, unless it is not asked for.
 */
export function improvePairs(
  graph: Graph,
  mate: Int32Array,
  effort: Effort,
  maxCardinality: boolean,
): Int32Array {
  let gained = true;
  while (gained && !effort.spent()) {
    gained = false;
    for (let u = 0; u < graph.n && !effort.spent(); u++) {
      const end = int(graph.first, u + 1);
      for (let arc = int(graph.first, u); arc < end; arc++) {
        if (exchange(graph, mate, arc, u, maxCardinality)) gained = true;
      }
      effort.spend(4 * (end - int(graph.first, u)));
    }
  }
  return mate;
}

function exchange(graph: Graph, mate: Int32Array, arc: number, u: number, maxCardinality: boolean): boolean {
  const v = int(graph.target, arc);
  const mine = int(mate, u);
  const theirs = int(mate, v);
  if (mine === arc) return false;
  const before = weightOf(graph, mine) + weightOf(graph, theirs);
  const bothLeave = mine !== NO_ARC && theirs !== NO_ARC;
  const [x, y] = [targetOf(graph, mine), targetOf(graph, theirs)];
  const other = bothLeave ? arcBetween(graph, x, y) : NO_ARC;
  if (bothLeave && other === NO_ARC && maxCardinality) return false;
  if (real(graph.weight, arc) + weightOf(graph, other) <= before) return false;
  if (x !== NO_ARC) mate[x] = NO_ARC;
  if (y !== NO_ARC) mate[y] = NO_ARC;
  pair(graph, mate, u, v, arc);
  if (other !== NO_ARC) pair(graph, mate, x, y, other);
  return true;
}

function pair(graph: Graph, mate: Int32Array, a: number, b: number, arc: number): void {
  mate[a] = arc;
  mate[b] = int(graph.reverse, arc);
}

const weightOf = (graph: Graph, arc: number): number => (arc === NO_ARC ? 0 : real(graph.weight, arc));
const targetOf = (graph: Graph, arc: number): number => (arc === NO_ARC ? NO_ARC : int(graph.target, arc));
