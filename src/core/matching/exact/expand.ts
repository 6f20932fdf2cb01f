import { int, real } from '../cells.js';
import { childHolding, circleOf, type Forest, linksOf, NONE, openBlossom, verticesOf } from './forest.js';
import { enterOdd, labelEven, lookAround, noteReach } from './reach.js';

/**
 * From place `from` of a blossom's circle to its base there is one way with an even number of links: forward
 * from an odd place, backward from an even one. Lists it as pairs of places, each with the arc that leads from
 * the first to the second.
 */
export function evenWayToBase(
  forest: Forest,
  blossom: number,
  from: number,
): { readonly place: number; readonly next: number; readonly arc: number }[] {
  const links = linksOf(forest, blossom);
  const size = links.length;
  const way = [];
  for (let place = from; place !== 0; ) {
    const forward = from % 2 === 1;
    const next = forward ? (place + 1) % size : place - 1;
    const arc = forward ? (links[place] ?? NONE) : int(forest.graph.reverse, links[next] ?? NONE);
    way.push({ place, next, arc });
    place = next;
  }
  return way;
}

/**
 * Opens an ODD blossom whose dual has come to 0. The even way from where the tree enters it to its base stays
 * in the tree, ODD and EVEN in turn; the others leave it. What stays ODD is not touched (it may be large).
 * Returns the work done.
 */
export function expandOdd(forest: Forest, blossom: number): number {
  const { graph, mate, base } = forest;
  const entry = int(forest.enteredBy, blossom);
  const circle = circleOf(forest, blossom);
  const from = circle.indexOf(childHolding(forest, blossom, int(graph.target, entry)));
  const way = evenWayToBase(forest, blossom, from);
  openBlossom(forest, blossom);

  const leaving = new Set(circle);
  const stay = (place: number): number => {
    const node = circle[place] ?? NONE;
    leaving.delete(node);
    return node;
  };
  enterOdd(forest, stay(from), entry);
  const evenVertices: number[] = [];
  way.forEach(({ place, next, arc }, step) => {
    if (step % 2 === 1) enterOdd(forest, stay(next), arc);
    else {
      const matched = int(mate, int(base, circle[place] ?? NONE));
      for (const v of unlabelOdd(forest, stay(next))) evenVertices.push(v);
      labelEven(forest, circle[next] ?? NONE, matched);
    }
  });
  let work = circle.length;
  for (const node of leaving) {
    for (const v of unlabelOdd(forest, node)) {
      noteReach(forest, v, node);
      work++;
    }
  }
  for (const v of evenVertices) work += lookAround(forest, v);
  return work;
}

function unlabelOdd(forest: Forest, node: number): readonly number[] {
  const vertices = verticesOf(forest, node);
  for (const v of vertices) forest.dual[v] = real(forest.dual, v) + forest.elapsed;
  return vertices;
}
