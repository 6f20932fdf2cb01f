import { int, real } from '../cells.js';
import { NO_ARC } from '../graph.js';
import { type Forest, openBlossom, outermost, verticesOf } from './forest.js';

/** Parts every pair that is not tight, so that the next pass can do better. Opens the blossoms that hold one. */
export function releaseLoose(forest: Forest): void {
  const loose: number[] = [];
  for (let v = 0; v < forest.graph.n; v++) {
    if (int(forest.mate, v) !== NO_ARC && slackWithoutBlossoms(forest, v) !== 0) loose.push(v);
  }
  for (const v of loose) {
    const node = outermost(forest, v);
    if (node === outermost(forest, mateOf(forest, v)) && isLooseWithin(forest, v)) dissolve(forest, node);
  }
  for (let v = 0; v < forest.graph.n; v++) {
    if (int(forest.mate, v) === NO_ARC || slackWithoutBlossoms(forest, v) <= 0) continue;
    const other = mateOf(forest, v);
    if (outermost(forest, v) === outermost(forest, other)) continue;
    forest.mate[v] = NO_ARC;
    forest.mate[other] = NO_ARC;
  }
}

function mateOf(forest: Forest, v: number): number {
  return int(forest.graph.target, int(forest.mate, v));
}

function slackWithoutBlossoms(forest: Forest, v: number): number {
  const { dual, graph, mate } = forest;
  return real(dual, v) + real(dual, mateOf(forest, v)) - 2 * real(graph.weight, int(mate, v));
}

function isLooseWithin(forest: Forest, v: number): boolean {
  const holding = new Set(nodesAround(forest, v));
  let slack = slackWithoutBlossoms(forest, v);
  for (const node of nodesAround(forest, mateOf(forest, v))) {
    if (holding.has(node)) slack += real(forest.blossomDual, node);
  }
  return slack > 0;
}

function nodesAround(forest: Forest, v: number): number[] {
  const around: number[] = [];
  for (let node = int(forest.parent, v); node >= 0; node = int(forest.parent, node)) around.push(node);
  return around;
}

/** Opens a blossom and all in it; half of a dual goes to each of its vertices, so that nothing is uncovered. */
function dissolve(forest: Forest, outer: number): void {
  const open = [outer];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node < forest.graph.n) continue;
    const half = real(forest.blossomDual, node) / 2;
    for (const v of verticesOf(forest, node)) forest.dual[v] = real(forest.dual, v) + half;
    for (const child of openBlossom(forest, node)) open.push(child);
  }
}
