import { int } from '../cells.js';
import { type Graph, NO_ARC } from '../graph.js';
import { createHeap, type Heap } from '../heap.js';

/*
 * What the search for one augmenting path knows. A node is a vertex (0 … n − 1) or a blossom (n …): an odd
 * circle of nodes that is treated as one. A node inside no other is outermost; only outermost nodes are labelled.
 *
 * Duals are kept so that a growing tree need not touch them: of a vertex below an EVEN node `dual` holds
 * y + elapsed, below an ODD one y − elapsed; of an EVEN blossom `blossomDual` holds z − 2·elapsed, of an ODD
 * one z + 2·elapsed; without a label, y and z themselves.
 */
export const NONE = -1;
export const UNREACHED = 0;
export const EVEN = 1;
export const ODD = 2;

export interface Forest {
  readonly graph: Graph;
  /** Below this no vertex dual may fall: 0, or deep enough that another pair is worth any loss of weight. */
  readonly floor: number;
  /** Per vertex: the matched arc that leaves it, or NO_ARC. */
  readonly mate: Int32Array;
  readonly dual: Float64Array;
  /** Per vertex: whom to ask for the outermost node (union-find); the last one asked knows it and the size. */
  readonly leader: Int32Array;
  readonly owner: Int32Array;
  readonly crowd: Int32Array;
  /** Per node. */
  readonly label: Int32Array;
  readonly enteredBy: Int32Array;
  readonly base: Int32Array;
  readonly parent: Int32Array;
  readonly blossomDual: Float64Array;
  /** Per blossom: its circle, the base's node first; links[i] is an arc from circle[i] to the next. */
  readonly circle: number[][];
  readonly links: number[][];
  readonly spare: number[];
  /** Per vertex, while it is not EVEN: the cheapest arc that reaches it from an EVEN one. */
  readonly reachedBy: Int32Array;
  readonly reachedAt: Float64Array;
  readonly touched: number[];
  readonly labelled: number[];
  readonly events: Heap;
  /** How far the duals of this search have moved. */
  elapsed: number;
  /** The earliest known end of this search: an arc to a free node, or a vertex whose dual meets the floor. */
  endAt: number;
  endArc: number;
  endVertex: number;
}

export function createForest(graph: Graph, floor: number): Forest {
  const { n } = graph;
  const nodes = n + (n >> 1) + 1;
  const ownNumber = Int32Array.from({ length: n }, (_, v) => v);
  const base = new Int32Array(nodes);
  base.set(ownNumber);
  const spare: number[] = [];
  for (let node = nodes - 1; node >= n; node--) spare.push(node);
  return {
    graph,
    floor,
    mate: new Int32Array(n).fill(NO_ARC),
    dual: new Float64Array(n),
    leader: ownNumber.slice(),
    owner: ownNumber.slice(),
    crowd: new Int32Array(n).fill(1),
    label: new Int32Array(nodes),
    enteredBy: new Int32Array(nodes).fill(NO_ARC),
    base,
    parent: new Int32Array(nodes).fill(NONE),
    blossomDual: new Float64Array(nodes),
    circle: [],
    links: [],
    spare,
    reachedBy: new Int32Array(n).fill(NO_ARC),
    reachedAt: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    touched: [],
    labelled: [],
    events: createHeap(),
    elapsed: 0,
    endAt: Number.POSITIVE_INFINITY,
    endArc: NO_ARC,
    endVertex: NONE,
  };
}

/** The outermost node that holds this vertex. */
export function outermost(forest: Forest, vertex: number): number {
  return int(forest.owner, leaderOf(forest, vertex));
}

/** Shortens the way for the next who asks. */
function leaderOf({ leader }: Forest, vertex: number): number {
  let last = vertex;
  for (let next = int(leader, last); next !== last; next = int(leader, last)) last = next;
  for (let at = vertex; at !== last; ) {
    const next = int(leader, at);
    leader[at] = last;
    at = next;
  }
  return last;
}

export function circleOf(forest: Forest, blossom: number): readonly number[] {
  return forest.circle[blossom - forest.graph.n] ?? [];
}

export function linksOf(forest: Forest, blossom: number): readonly number[] {
  return forest.links[blossom - forest.graph.n] ?? [];
}

/** Every vertex in a node; for a vertex, itself. */
export function verticesOf(forest: Forest, node: number): number[] {
  const found: number[] = [];
  const open = [node];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at < forest.graph.n) found.push(at);
    else for (const inner of circleOf(forest, at)) open.push(inner);
  }
  return found;
}

/** Puts a blossom around outermost nodes. The largest of them leads, so that the others can be taken out again. */
export function closeBlossom(forest: Forest, blossom: number, circle: number[], links: number[]): void {
  const { leader, crowd, base, parent, graph } = forest;
  let lead = NONE;
  let size = 0;
  for (const node of circle) {
    const own = leaderOf(forest, int(base, node));
    if (lead === NONE || int(crowd, own) > int(crowd, lead)) lead = own;
    size += int(crowd, own);
  }
  for (const node of circle) {
    leader[leaderOf(forest, int(base, node))] = lead;
    parent[node] = blossom;
  }
  crowd[lead] = size;
  forest.owner[lead] = blossom;
  forest.circle[blossom - graph.n] = circle;
  forest.links[blossom - graph.n] = links;
  parent[blossom] = NONE;
  base[blossom] = int(base, circle[0] ?? NONE);
}

/**
 * Takes an outermost blossom apart: the nodes of its circle are outermost again, its number is free. The
 * largest keeps its leader, so that the work is in proportion to the others.
 */
export function openBlossom(forest: Forest, blossom: number): readonly number[] {
  const { leader, owner, crowd } = forest;
  const circle = circleOf(forest, blossom);
  const lead = leaderOf(forest, int(forest.base, blossom));
  const largest = childHolding(forest, blossom, lead);
  owner[lead] = largest;
  for (const child of circle) {
    forest.parent[child] = NONE;
    if (child === largest) continue;
    const vertices = verticesOf(forest, child);
    const first = vertices[0] ?? NONE;
    for (const v of vertices) leader[v] = first;
    owner[first] = child;
    crowd[first] = vertices.length;
    crowd[lead] = int(crowd, lead) - vertices.length;
  }
  forest.label[blossom] = UNREACHED;
  forest.circle[blossom - forest.graph.n] = [];
  forest.links[blossom - forest.graph.n] = [];
  forest.spare.push(blossom);
  return circle;
}

/** The node of a blossom's circle that holds this vertex. */
export function childHolding(forest: Forest, blossom: number, vertex: number): number {
  let node = vertex;
  while (node !== NONE && int(forest.parent, node) !== blossom) node = int(forest.parent, node);
  return node;
}
