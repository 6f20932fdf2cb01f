import { int, real } from '../cells.js';
import { arcBetween, NO_ARC } from '../graph.js';
import type { Forest } from './forest.js';

/** What an earlier search of nearly the same graph came to: a dual and a partner for each, if there is one. */
export interface Beginning {
  readonly dual: Float64Array;
  readonly partner: Int32Array;
}

/** Feasible duals from the heaviest arcs; then each free vertex gives way until an arc is tight. */
export function startGreedily(forest: Forest): void {
  const { graph, dual } = forest;
  for (let v = 0; v < graph.n; v++) dual[v] = heaviest(forest, v);
  matchTight(forest);
}

/** The same from duals that are feasible but for a few arcs, and with those pairs that are still tight. */
export function startFrom(forest: Forest, beginning: Beginning): void {
  const { graph, dual } = forest;
  dual.set(beginning.dual);
  for (let v = 0; v < graph.n; v++) dual[v] = Math.max(real(dual, v), needed(forest, v));
  for (let v = 0; v < graph.n; v++) keepIfTight(forest, v, int(beginning.partner, v));
  matchTight(forest);
}

function needed({ graph, dual, floor }: Forest, v: number): number {
  let most = floor;
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++)
    most = Math.max(most, 2 * real(graph.weight, arc) - real(dual, int(graph.target, arc)));
  return most;
}

function keepIfTight({ graph, dual, mate }: Forest, v: number, partner: number): void {
  if (partner <= v) return;
  const arc = arcBetween(graph, v, partner);
  if (arc === NO_ARC || real(dual, v) + real(dual, partner) > 2 * real(graph.weight, arc)) return;
  mate[v] = arc;
  mate[partner] = int(graph.reverse, arc);
}

function matchTight(forest: Forest): void {
  const { graph, mate } = forest;
  for (let v = 0; v < graph.n; v++) {
    if (int(mate, v) !== NO_ARC) continue;
    const free = giveWay(forest, v);
    if (free === NO_ARC) continue;
    mate[v] = free;
    mate[int(graph.target, free)] = int(graph.reverse, free);
  }
}

function heaviest({ graph, floor }: Forest, v: number): number {
  let most = floor;
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++) most = Math.max(most, real(graph.weight, arc));
  return most;
}

/** Lowers a dual as far as its arcs allow. Returns a tight arc to a free vertex, or NO_ARC. */
function giveWay({ graph, dual, mate, floor }: Forest, v: number): number {
  let least = floor;
  let free = NO_ARC;
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++) {
    const other = int(graph.target, arc);
    const needed = 2 * real(graph.weight, arc) - real(dual, other);
    if (needed < least) continue;
    if (needed > least) free = NO_ARC;
    least = needed;
    if (int(mate, other) === NO_ARC) free = arc;
  }
  dual[v] = least;
  return free;
}
