import { int } from '../cells.js';
import type { Effort } from '../effort.js';
import { type Graph, NO_ARC } from '../graph.js';
import { boundOf, type Certificate, certify, measure } from './certificate.js';
import { createForest, type Forest } from './forest.js';
import { releaseLoose } from './loose.js';
import { searchFrom } from './search.js';
import { type Beginning, startFrom, startGreedily } from './start.js';

export interface Solution {
  /** Per vertex the matched arc that leaves it, or NO_ARC. */
  readonly mate: Int32Array;
  readonly weight: number;
  readonly pairs: number;
  /** Proven: no allowed matching weighs more. */
  readonly bound: number;
  readonly certificate: Certificate;
  /** Whether the search came to its end; then the certificate proves these mates to be the best. */
  readonly complete: boolean;
}

export interface Search {
  readonly maxCardinality: boolean;
  readonly effort: Effort;
  /** From where to go on; absent: from nothing. */
  readonly beginning?: Beginning;
}

const FIRST_PATIENCE = 20_000;
const MORE_PATIENCE = 8;

/**
 * A matching of greatest weight (with `maxCardinality`: of greatest weight among those with most pairs), with
 * its proof. Edmonds' primal-dual method, one tree at a time: J. Edmonds, "Maximum matching and a polyhedron
 * with 0,1-vertices" (1965); Z. Galil, "Efficient algorithms for finding maximum matching in graphs" (1986);
 * duals doubled, so that every number is whole, as in J. van Rantwijk's mwmatching (2008).
 *
 * A search looks at an arc at most once from either end, keeps its events in a heap and opens at most n
 * blossoms of at most n vertices, so that n searches cost O(n³ + n·m·log n) at worst; with few candidates for
 * each, O(n³). It is done in passes of growing patience: a search that takes long settles for an arc that is
 * nearly tight, and the next pass takes these pairs up again. So there is a good matching, and a bound for
 * what it misses, long before the proof.
 */
export function solveExactly(graph: Graph, { maxCardinality, effort, beginning }: Search): Solution {
  const forest = createForest(graph, maxCardinality ? floorForMostPairs(graph) : 0);
  if (beginning === undefined) startGreedily(forest);
  else startFrom(forest, beginning);
  let patience = FIRST_PATIENCE;
  let found = afterPass(forest, effort, patience, maxCardinality);
  while (!found.complete && !effort.spent()) {
    releaseLoose(forest);
    patience *= MORE_PATIENCE;
    found = better(found, afterPass(forest, effort, patience, maxCardinality), maxCardinality);
  }
  return found;
}

/** Searches from every free vertex. When the effort is spent, what comes late is matched as it best can be. */
function afterPass(forest: Forest, effort: Effort, patience: number, maxCardinality: boolean): Solution {
  const { graph, mate } = forest;
  let complete = true;
  for (let v = 0; v < graph.n; v++) {
    if (int(mate, v) !== NO_ARC) continue;
    complete = searchFrom(forest, v, effort, patience) === 'settled' && complete;
  }
  const certificate = certify(forest);
  const { weight, pairs } = measure(graph, mate);
  const bound = boundOf(certificate, maxCardinality ? pairs : 0);
  // An early pass may leave slack where a later one had nothing to search.
  return { mate: mate.slice(), weight, pairs, bound, certificate, complete: complete && weight === bound };
}

function better(one: Solution, other: Solution, maxCardinality: boolean): Solution {
  const morePairs = maxCardinality ? other.pairs - one.pairs : 0;
  const otherWins = other.complete || morePairs > 0 || (morePairs === 0 && other.weight >= one.weight);
  return { ...(otherWins ? other : one), bound: Math.min(one.bound, other.bound) };
}

/** As if every edge weighed more than n/2 of the heaviest: then one more pair outweighs any choice of others. */
function floorForMostPairs({ n, weight }: Graph): number {
  let heaviest = 0;
  for (const one of weight) if (one > heaviest) heaviest = one;
  return -((n >> 1) + 1) * heaviest;
}
