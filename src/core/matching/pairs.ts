import { int } from './cells.js';
import { createEffort, type Effort } from './effort.js';
import { boundOf, measure } from './exact/certificate.js';
import { mostPairs } from './exact/most-pairs.js';
import { type Solution, solveExactly } from './exact/solve.js';
import { buildGraph, type EdgeColumns, type Graph, NO_ARC } from './graph.js';
import { improvePairs } from './improve-pairs.js';
import { solveThinly } from './thin-pairs.js';

/** Disjoint groups of vertices, with what they weigh and what no others can weigh more than. */
export interface Drawn {
  readonly groups: readonly (readonly number[])[];
  readonly left: readonly number[];
  readonly weight: number;
  readonly bound: number;
}

/** Of the whole effort, what may go into the proof; the rest is for mending what it leaves. */
const FOR_THE_PROOF = 0.85;
/** Leaving nobody out who need not be is worth going over the budget by about this many looks at every arc. */
const LOOKS_FOR_MOST_PAIRS = 4;

/** Where there are so many edges, few of them decide. */
const MANY_EDGES = 20_000;
const MANY_EDGES_EACH = 150;
const KEPT_OF_EACH = 24;

/** Pairs: the exact search, and where it does not come to its end, augmenting repair and local search. */
export function drawPairs(n: number, edges: EdgeColumns, effort: Effort, maxCardinality: boolean): Drawn {
  if (edges.a.length > Math.max(MANY_EDGES, (n * MANY_EDGES_EACH) / 2)) {
    const found = solveThinly(n, edges, { maxCardinality, effort, kept: KEPT_OF_EACH });
    if (found !== undefined) return drawnOf(found.graph, found.solution, found.solution.mate, maxCardinality);
  }
  const graph = buildGraph(n, edges);
  const solution = solveExactly(graph, { maxCardinality, effort: effort.part(FOR_THE_PROOF) });
  const mate = solution.complete ? solution.mate : mend(graph, solution, effort, maxCardinality);
  return drawnOf(graph, solution, mate, maxCardinality);
}

function drawnOf(graph: Graph, solution: Solution, mate: Int32Array, maxCardinality: boolean): Drawn {
  const { weight, pairs } = measure(graph, mate);
  const bound = Math.min(solution.bound, boundOf(solution.certificate, maxCardinality ? pairs : 0));
  return { ...listPairs(graph, mate), weight, bound };
}

function mend(graph: Graph, { mate }: Solution, effort: Effort, maxCardinality: boolean): Int32Array {
  const fuller = maxCardinality ? mostPairs(graph, mate, beyondBudget(graph)) : mate;
  return improvePairs(graph, fuller, effort, maxCardinality);
}

function beyondBudget({ n, target }: Graph): Effort {
  return createEffort({ steps: LOOKS_FOR_MOST_PAIRS * (n + target.length), clock: () => 0, until: 1 });
}

function listPairs(graph: Graph, mate: Int32Array): Pick<Drawn, 'groups' | 'left'> {
  const groups: number[][] = [];
  const left: number[] = [];
  for (let v = 0; v < graph.n; v++) {
    const arc = int(mate, v);
    if (arc === NO_ARC) left.push(v);
    else if (int(graph.target, arc) > v) groups.push([v, int(graph.target, arc)]);
  }
  return { groups, left };
}
