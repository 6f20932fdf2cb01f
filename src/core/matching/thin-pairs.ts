import { int, real } from './cells.js';
import type { Effort } from './effort.js';
import type { Certificate } from './exact/certificate.js';
import { type Solution, solveExactly } from './exact/solve.js';
import type { Beginning } from './exact/start.js';
import { buildGraph, type EdgeColumns, type Graph, NO_ARC } from './graph.js';
import { markHeaviest } from './heaviest-edges.js';

export interface ThinWay {
  readonly maxCardinality: boolean;
  readonly effort: Effort;
  /** How many edges of each vertex to begin with. */
  readonly kept: number;
}

/** A greatest matching, and a graph with its edges. */
export interface Found {
  readonly graph: Graph;
  readonly solution: Solution;
}

const REPAIRS = 12;
const SHARE_OF_EFFORT = 0.5;

/**
 * Where everybody may be paired with nearly everybody, few edges decide: the search is done on the heaviest of each
 * vertex, then the proof is held against all the others. What it does not cover is added, and the search done again;
 * once it covers all, it is the proof for the whole graph. Undefined: that came to no end.
 *
 * D. Applegate & W. Cook, "Solving large-scale matching problems", 1993.
 */
export function solveThinly(
  n: number,
  edges: EdgeColumns,
  { maxCardinality, effort, kept }: ThinWay,
): Found | undefined {
  const marks = markHeaviest(n, edges, kept);
  const part = effort.part(SHARE_OF_EFFORT);
  let before: Found | undefined;
  for (let i = 0; i < REPAIRS; i++) {
    const graph = buildGraph(n, marked(edges, marks));
    const beginning = before && { beginning: beginningFrom(before) };
    const solution = solveExactly(graph, { maxCardinality, effort: part, ...beginning });
    if (!solution.complete) return undefined;
    before = { graph, solution };
    part.spend(marks.length);
    if (!markUncovered(edges, marks, solution.certificate)) return before;
  }
  return undefined;
}

/** Without blossoms: each of their vertices takes half of their duals, which covers every edge within. */
function beginningFrom({ graph, solution: { mate, certificate } }: Found): Beginning {
  const dual = certificate.vertex.slice();
  for (const blossom of certificate.blossoms)
    for (const v of blossom.vertices) dual[v] = real(dual, v) + blossom.dual / 2;
  return { dual, partner: mate.map((arc) => (arc === NO_ARC ? NO_ARC : int(graph.target, arc))) };
}

function marked({ a, b, weight }: EdgeColumns, marks: Uint8Array): EdgeColumns {
  let count = 0;
  for (const mark of marks) count += mark;
  const few = { a: new Int32Array(count), b: new Int32Array(count), weight: new Float64Array(count) };
  let at = 0;
  for (let edge = 0; edge < marks.length; edge++) {
    if (marks[edge] !== 1) continue;
    few.a[at] = int(a, edge);
    few.b[at] = int(b, edge);
    few.weight[at++] = real(weight, edge);
  }
  return few;
}

/** @returns whether there was any */
function markUncovered({ a, b, weight }: EdgeColumns, marks: Uint8Array, certificate: Certificate): boolean {
  const { vertex } = certificate;
  const within = dualsWithin(certificate);
  let found = false;
  for (let edge = 0; edge < marks.length; edge++) {
    const slack = real(vertex, int(a, edge)) + real(vertex, int(b, edge)) - 2 * real(weight, edge);
    if (slack >= 0 || marks[edge] === 1 || slack + within(int(a, edge), int(b, edge)) >= 0) continue;
    marks[edge] = 1;
    found = true;
  }
  return found;
}

/** The duals of all blossoms that hold both. */
function dualsWithin({ blossoms }: Certificate): (one: number, other: number) => number {
  const holding = new Map<number, Set<number>>();
  for (const [index, { vertices }] of blossoms.entries()) {
    for (const v of vertices) {
      const some = holding.get(v) ?? new Set();
      holding.set(v, some.add(index));
    }
  }
  return (one, other) => {
    let sum = 0;
    for (const index of holding.get(one) ?? [])
      if (holding.get(other)?.has(index) === true) sum += blossoms[index]?.dual ?? 0;
    return sum;
  };
}
