import { int } from './cells.js';
import { createEffort } from './effort.js';
import { buildGraph, type EdgeColumns } from './graph.js';
import { drawGroups } from './groups/draw-groups.js';
import { type Drawn, drawPairs } from './pairs.js';
import { seededRandom, shuffled } from './random.js';

export interface Instance {
  readonly n: number;
  /** No loops, no edge twice, whole weights above 0, at most greatestWeight(n). A missing edge is forbidden. */
  readonly edges: EdgeColumns;
  /** 2 to 7. */
  readonly size: number;
  /** Decides between what is equally good, and every chance of the local search. */
  readonly seed: number;
  /** For pairs: first as many as possible, then the greatest weight. Groups always seat as many as they can. */
  readonly maxCardinality: boolean;
}

export interface Draw extends Drawn {
  /** Whether the weight is proven to be the greatest. */
  readonly exact: boolean;
  /** False if the clock ended the work early: then the same seed may give another draw. */
  readonly replayable: boolean;
}

const MANY_EDGES = 1_000_000;
const MANY_VERTICES = 20_000;
/** Slow enough for an ordinary machine to do the steps before the clock says so. Great graphs miss the cache. */
const STEPS_PER_MS = 6_000;
const STEPS_PER_MS_OF_MANY = 3_000;

/** Up to here every sum of duals is a whole number that a double holds exactly. */
export const greatestWeight = (n: number): number => Math.floor(1e15 / Math.max(1, n));

/**
 * Draws pairs or groups of the greatest total weight that the budget allows, with a proven upper bound. The
 * budget is turned into a number of steps, so that a seed replays the same draw on any machine that is fast
 * enough; `clock` (in milliseconds) only stops one that is not.
 */
export function draw(
  instance: Instance,
  { budgetMs, clock }: { readonly budgetMs: number; readonly clock: () => number },
): Draw {
  const random = seededRandom(instance.seed);
  const names = shuffled(instance.n, random);
  const steps = budgetMs * stepsPerMs(instance);
  const effort = createEffort({ steps, clock, until: clock() + budgetMs });
  const edges = renamed(instance.edges, names);
  const drawn =
    instance.size === 2
      ? drawPairs(instance.n, edges, effort, instance.maxCardinality)
      : drawGroups(buildGraph(instance.n, edges), instance.size, random, effort);
  const named = nameBack(drawn, names);
  return { ...named, exact: drawn.weight === drawn.bound, replayable: !effort.braked() };
}

function stepsPerMs({ n, edges }: Instance): number {
  const many = n > MANY_VERTICES || edges.a.length > MANY_EDGES;
  return many ? STEPS_PER_MS_OF_MANY : STEPS_PER_MS;
}

/** The search takes vertices in order, so a shuffled order is how the seed decides between equals. */
function renamed({ a, b, weight }: EdgeColumns, names: Int32Array): EdgeColumns {
  const inward = new Int32Array(names.length);
  names.forEach((name, v) => {
    inward[name] = v;
  });
  return { a: a.map((v) => int(inward, v)), b: b.map((v) => int(inward, v)), weight };
}

function nameBack(drawn: Drawn, names: Int32Array): Drawn {
  const rising = (group: readonly number[]) => group.map((v) => int(names, v)).sort((x, y) => x - y);
  const groups = drawn.groups.map(rising).sort(([x = 0], [y = 0]) => x - y);
  return { ...drawn, groups, left: rising(drawn.left) };
}
