import { int } from '../cells.js';
import type { Effort } from '../effort.js';
import { type Graph, NO_ARC } from '../graph.js';
import { createForest } from './forest.js';
import { searchFrom } from './search.js';

/** Lengthens a matching until no more pairs are possible, whatever they weigh: the same search, all weights 1. */
export function mostPairs(graph: Graph, mate: Int32Array, effort: Effort): Int32Array {
  const forest = createForest({ ...graph, weight: new Float64Array(graph.weight.length).fill(1) }, 0);
  forest.dual.fill(1);
  forest.mate.set(mate);
  for (let v = 0; v < graph.n; v++) {
    if (int(forest.mate, v) === NO_ARC) searchFrom(forest, v, effort, Number.POSITIVE_INFINITY);
  }
  return forest.mate;
}
