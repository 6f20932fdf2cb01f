import { int, real } from '../cells.js';
import { NO_ARC } from '../graph.js';
import { EVEN, type Forest, NONE, ODD, outermost, UNREACHED, verticesOf } from './forest.js';

/** Labels an outermost node EVEN; its arcs are still to be looked at (lookAround). Returns its vertices. */
export function labelEven(forest: Forest, node: number, arc: number): readonly number[] {
  const vertices = verticesOf(forest, node);
  for (const v of vertices) forest.dual[v] = real(forest.dual, v) + forest.elapsed;
  if (node >= forest.graph.n) {
    forest.blossomDual[node] = real(forest.blossomDual, node) - 2 * forest.elapsed;
  }
  enter(forest, node, EVEN, arc);
  return vertices;
}

/** Labels an outermost node ODD. */
export function labelOdd(forest: Forest, node: number, arc: number): void {
  for (const v of verticesOf(forest, node)) forest.dual[v] = real(forest.dual, v) - forest.elapsed;
  enterOdd(forest, node, arc);
}

/** The same for a node whose vertices' duals are kept as below an ODD one already. Notes when it must be opened. */
export function enterOdd(forest: Forest, node: number, arc: number): void {
  if (node >= forest.graph.n) {
    const opensAt = forest.elapsed + real(forest.blossomDual, node) / 2;
    forest.blossomDual[node] = real(forest.blossomDual, node) + 2 * forest.elapsed;
    if (opensAt < forest.endAt) forest.events.push(opensAt, -1 - node);
  }
  enter(forest, node, ODD, arc);
}

function enter(forest: Forest, node: number, label: number, arc: number): void {
  forest.label[node] = label;
  forest.enteredBy[node] = arc;
  forest.labelled.push(node);
}

/**
 * Looks at every arc of an EVEN vertex and notes when it will be tight. What comes later than the end that
 * is already known is not noted. Returns the number of arcs, which is the work done.
 */
export function lookAround(forest: Forest, u: number): number {
  const { graph, dual, label } = forest;
  const own = outermost(forest, u);
  const mine = real(dual, u);
  if (mine - forest.floor < forest.endAt) {
    forest.endAt = mine - forest.floor;
    forest.endVertex = u;
    forest.endArc = NO_ARC;
  }
  const from = int(graph.first, u);
  const to = int(graph.first, u + 1);
  for (let arc = from; arc < to; arc++) {
    const v = int(graph.target, arc);
    const reach = mine - 2 * real(graph.weight, arc);
    const node = outermost(forest, v);
    if (node === own) continue;
    const standing = int(label, node);
    if (standing === EVEN) {
      const closesAt = (reach + real(dual, v)) / 2;
      if (closesAt < forest.endAt) forest.events.push(closesAt, arc);
    } else if (reach < real(forest.reachedAt, v))
      reachAt(forest, arc, reach, standing === UNREACHED ? node : NONE);
  }
  return to - from;
}

function reachAt(forest: Forest, arc: number, reach: number, unreached: number): void {
  const v = int(forest.graph.target, arc);
  if (int(forest.reachedBy, v) === NO_ARC) forest.touched.push(v);
  forest.reachedAt[v] = reach;
  forest.reachedBy[v] = arc;
  if (unreached !== NONE) noteReach(forest, v, unreached);
}

/** Notes when the cheapest arc to an unreached vertex will be tight; if its node is free, the search ends then. */
export function noteReach(forest: Forest, v: number, node: number): void {
  const tightAt = real(forest.reachedAt, v) + real(forest.dual, v);
  if (tightAt >= forest.endAt) return;
  if (int(forest.mate, int(forest.base, node)) !== NO_ARC) {
    forest.events.push(tightAt, int(forest.reachedBy, v));
    return;
  }
  forest.endAt = tightAt;
  forest.endArc = int(forest.reachedBy, v);
  forest.endVertex = NONE;
}
