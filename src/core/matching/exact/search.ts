import { int, real } from '../cells.js';
import type { Effort } from '../effort.js';
import { NO_ARC, sourceOf } from '../graph.js';
import { moveBase, swapToRoot } from './augment.js';
import { expandOdd } from './expand.js';
import { EVEN, type Forest, NONE, ODD, openBlossom, outermost, UNREACHED, verticesOf } from './forest.js';
import { labelEven, labelOdd, lookAround } from './reach.js';
import { shrink } from './shrink.js';

/** Beside the arcs that are looked at, which are a step each; measured. */
const STEPS_PER_EVENT = 3;
const STEPS_PER_VERTEX = 4;

/** `settled`: as good as can be. `loose`: matched by an arc that is not tight yet. `open`: still to be done. */
export type Outcome = 'settled' | 'loose' | 'open';

/**
 * Grows one tree of tight arcs from a free vertex, moving the duals as far as each next event asks, until the
 * vertex can be matched (or must stay free because its tree's duals have met the floor). When `patience`, in
 * steps, is at its end before, the best way to a free vertex that is known is taken though its last arc is
 * not tight: the matching may then miss the optimum by that slack. The duals are feasible in any case.
 */
export function searchFrom(forest: Forest, root: number, effort: Effort, patience: number): Outcome {
  const { events } = forest;
  forest.elapsed = 0;
  forest.endAt = Number.POSITIVE_INFINITY;
  let work = plantEven(forest, outermost(forest, root), NO_ARC);
  effort.spend(work);
  let outcome: Outcome = 'settled';
  while (outcome === 'settled' && events.smallestKey() < forest.endAt) {
    forest.elapsed = Math.max(forest.elapsed, events.smallestKey());
    const more = STEPS_PER_EVENT + happen(forest, events.pop());
    effort.spend(more);
    work += more;
    if (work > patience || effort.spent()) outcome = forest.endArc === NO_ARC ? 'open' : 'loose';
  }
  if (outcome === 'settled') forest.elapsed = forest.endAt;
  if (outcome === 'loose') evenTheSlack(forest);
  if (outcome !== 'open') finish(forest);
  settle(forest);
  return outcome;
}

/**
 * All duals of a tree are odd or all are even, so that two EVEN nodes meet at a whole number; an arc with an odd
 * slack would end that. Raising the duals of the free node by 1 (its blossom's falls by 2) keeps all feasible.
 */
function evenTheSlack(forest: Forest): void {
  if ((forest.endAt - forest.elapsed) % 2 === 0) return;
  const node = outermost(forest, int(forest.graph.target, forest.endArc));
  for (const v of verticesOf(forest, node)) forest.dual[v] = real(forest.dual, v) + 1;
  if (node >= forest.graph.n) forest.blossomDual[node] = real(forest.blossomDual, node) - 2;
}

function plantEven(forest: Forest, node: number, arc: number): number {
  let work = 0;
  for (const v of labelEven(forest, node, arc)) work += STEPS_PER_VERTEX + lookAround(forest, v);
  return work;
}

/** What was noted may have been overtaken: then nothing happens. */
function happen(forest: Forest, event: number): number {
  const { label, graph } = forest;
  if (event < 0) {
    const blossom = -1 - event;
    const due = int(label, blossom) === ODD && real(forest.blossomDual, blossom) === 2 * forest.elapsed;
    return due ? expandOdd(forest, blossom) : 0;
  }
  const u = sourceOf(graph, event);
  const v = int(graph.target, event);
  const node = outermost(forest, v);
  const standing = int(label, node);
  if (standing === ODD || node === outermost(forest, u)) return 0;
  const times = standing === EVEN ? 2 : 1;
  const slack =
    real(forest.dual, u) + real(forest.dual, v) - 2 * real(graph.weight, event) - times * forest.elapsed;
  if (slack > 0) return 0;
  return standing === EVEN ? shrink(forest, event) : growBy(forest, event, node);
}

function growBy(forest: Forest, arc: number, node: number): number {
  labelOdd(forest, node, arc);
  const matched = int(forest.mate, int(forest.base, node));
  return plantEven(forest, outermost(forest, int(forest.graph.target, matched)), matched);
}

function finish(forest: Forest): void {
  const { graph, endArc, endVertex } = forest;
  if (endVertex !== NONE) {
    swapToRoot(forest, endVertex, NO_ARC);
    return;
  }
  const reached = int(graph.target, endArc);
  swapToRoot(forest, sourceOf(graph, endArc), endArc);
  moveBase(forest, outermost(forest, reached), reached);
  forest.mate[reached] = int(graph.reverse, endArc);
}

/** Writes the duals out, forgets the labels, and opens blossoms that no longer mean anything. */
function settle(forest: Forest): void {
  const { label, labelled, elapsed } = forest;
  const done: number[] = [];
  for (const node of labelled) {
    const standing = int(label, node);
    if (standing === UNREACHED) continue;
    const moved = standing === EVEN ? -elapsed : elapsed;
    for (const v of verticesOf(forest, node)) forest.dual[v] = real(forest.dual, v) + moved;
    if (node >= forest.graph.n) {
      forest.blossomDual[node] = real(forest.blossomDual, node) - 2 * moved;
      done.push(node);
    }
    label[node] = UNREACHED;
  }
  for (const v of forest.touched) {
    forest.reachedBy[v] = NO_ARC;
    forest.reachedAt[v] = Number.POSITIVE_INFINITY;
  }
  labelled.length = 0;
  forest.touched.length = 0;
  forest.events.clear();
  openWithoutDual(forest, done);
}

function openWithoutDual(forest: Forest, blossoms: number[]): void {
  for (let node = blossoms.pop(); node !== undefined; node = blossoms.pop()) {
    if (node < forest.graph.n || real(forest.blossomDual, node) !== 0) continue;
    for (const child of openBlossom(forest, node)) blossoms.push(child);
  }
}
