import { int, real } from '../cells.js';
import { NO_ARC, sourceOf } from '../graph.js';
import { closeBlossom, EVEN, type Forest, NONE, ODD, outermost, UNREACHED, verticesOf } from './forest.js';
import { lookAround } from './reach.js';

/**
 * A tight arc joins two EVEN nodes of the tree: with the ways to their nearest common ancestor it closes an
 * odd circle, which becomes one EVEN node. Returns the work done.
 */
export function shrink(forest: Forest, arc: number): number {
  const { graph } = forest;
  const here = outermost(forest, sourceOf(graph, arc));
  const there = outermost(forest, int(graph.target, arc));
  const ancestor = commonAncestor(forest, here, there);
  const circle = [ancestor];
  const links: number[] = [];
  for (const node of wayUp(forest, here, ancestor).reverse()) {
    circle.push(node);
    links.push(int(forest.enteredBy, node));
  }
  links.push(arc);
  for (const node of wayUp(forest, there, ancestor)) {
    circle.push(node);
    links.push(int(graph.reverse, int(forest.enteredBy, node)));
  }
  return becomeBlossom(forest, circle, links);
}

function above(forest: Forest, node: number): number {
  const arc = int(forest.enteredBy, node);
  return arc === NO_ARC ? NONE : outermost(forest, sourceOf(forest.graph, arc));
}

function wayUp(forest: Forest, from: number, ancestor: number): number[] {
  const way: number[] = [];
  for (let node = from; node !== ancestor; node = above(forest, node)) way.push(node);
  return way;
}

/** Climbs from both in turn, so that the work is in proportion to the circle that is found. */
function commonAncestor(forest: Forest, here: number, there: number): number {
  const seen = new Set<number>();
  let climbing = here;
  let resting = there;
  while (climbing !== NONE || resting !== NONE) {
    if (climbing !== NONE) {
      if (seen.has(climbing)) return climbing;
      seen.add(climbing);
      climbing = above(forest, climbing);
    }
    [climbing, resting] = [resting, climbing];
  }
  throw new Error('A defect: two nodes of one tree have no common ancestor.');
}

function becomeBlossom(forest: Forest, circle: number[], links: number[]): number {
  const { graph, label, elapsed } = forest;
  const blossom = forest.spare.pop() ?? NONE;
  const ancestor = circle[0] ?? NONE;
  const turned: number[] = [];
  for (const node of circle) {
    if (int(label, node) === ODD) {
      for (const v of verticesOf(forest, node)) {
        forest.dual[v] = real(forest.dual, v) + 2 * elapsed;
        turned.push(v);
      }
    }
    if (node >= graph.n) {
      const moved = int(label, node) === ODD ? -2 * elapsed : 2 * elapsed;
      forest.blossomDual[node] = real(forest.blossomDual, node) + moved;
    }
    label[node] = UNREACHED;
  }
  closeBlossom(forest, blossom, circle, links);
  forest.blossomDual[blossom] = -2 * elapsed;
  label[blossom] = EVEN;
  forest.enteredBy[blossom] = int(forest.enteredBy, ancestor);
  forest.labelled.push(blossom);
  let work = circle.length;
  for (const v of turned) work += lookAround(forest, v);
  return work;
}
