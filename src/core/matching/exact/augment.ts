import { int } from '../cells.js';
import { NO_ARC, sourceOf } from '../graph.js';
import { evenWayToBase } from './expand.js';
import { childHolding, circleOf, type Forest, linksOf, NONE, outermost } from './forest.js';

/**
 * Swaps matched and unmatched along the way from the tree's root to an EVEN vertex, which is then matched by
 * `arc` (an arc that leaves it), or left free if there is none.
 */
export function swapToRoot(forest: Forest, vertex: number, arc: number): void {
  let even = vertex;
  let partner = arc;
  for (;;) {
    const node = outermost(forest, even);
    moveBase(forest, node, even);
    forest.mate[even] = partner;
    const formerly = int(forest.enteredBy, node);
    if (formerly === NO_ARC) return;
    const oddNode = outermost(forest, sourceOf(forest.graph, formerly));
    const entry = int(forest.enteredBy, oddNode);
    const odd = int(forest.graph.target, entry);
    moveBase(forest, oddNode, odd);
    forest.mate[odd] = int(forest.graph.reverse, entry);
    even = sourceOf(forest.graph, entry);
    partner = entry;
  }
}

/** Makes `vertex` the one of a blossom that is matched outside it, at every depth. */
export function moveBase(forest: Forest, node: number, vertex: number): void {
  const open: { node: number; vertex: number }[] = [{ node, vertex }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.node < forest.graph.n) continue;
    const child = childHolding(forest, at.node, at.vertex);
    open.push({ node: child, vertex: at.vertex });
    const circle = circleOf(forest, at.node);
    const place = circle.indexOf(child);
    evenWayToBase(forest, at.node, place).forEach(({ place: from, next, arc }, step) => {
      if (step % 2 === 0) return;
      const here = sourceOf(forest.graph, arc);
      const there = int(forest.graph.target, arc);
      open.push({ node: circle[from] ?? NONE, vertex: here }, { node: circle[next] ?? NONE, vertex: there });
      forest.mate[here] = arc;
      forest.mate[there] = int(forest.graph.reverse, arc);
    });
    turnCircle(forest, at.node, place);
    forest.base[at.node] = at.vertex;
  }
}

function turnCircle(forest: Forest, blossom: number, place: number): void {
  if (place === 0) return;
  const circle = circleOf(forest, blossom);
  const links = linksOf(forest, blossom);
  const { n } = forest.graph;
  forest.circle[blossom - n] = [...circle.slice(place), ...circle.slice(0, place)];
  forest.links[blossom - n] = [...links.slice(place), ...links.slice(0, place)];
}
