import { z } from 'zod';
import { type EdgeColumns, greatestWeight, type Instance } from '../core/matching/index.js';
import { InstanceError, type ReadEdges, readEdges } from './draw-edges.js';

const MOST_MEMBERS = 200_000;
const LONGEST_BUDGET = 600_000;

const whole = (name: string, least: number, most: number) => {
  const wish = `${name} must be a whole number from ${least} to ${most}.`;
  return z.number({ error: wish }).int(wish).min(least, wish).max(most, wish);
};
const Head = z.object(
  {
    n: whole('n', 0, MOST_MEMBERS),
    edges: z.array(z.unknown(), { error: 'edges must be a list of [i, j, weight].' }).max(0),
    size: whole('size', 2, 7).default(2),
    seed: whole('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER).default(1),
    budgetMs: whole('budgetMs', 1, LONGEST_BUDGET).default(5_000),
    maxCardinality: z.boolean({ error: 'maxCardinality must be true or false.' }).default(true),
  },
  { error: 'The instance must be an object with n and edges.' },
);

/** Reads an instance of `kith draw`. Throws an InstanceError with one sentence if it is not one. */
export function readInstance(bytes: Buffer): Instance & { readonly budgetMs: number } {
  const { rest, columns } = readEdges(bytes);
  const parsed = Head.safeParse(parseJson(rest));
  if (!parsed.success)
    throw new InstanceError(parsed.error.issues[0]?.message ?? 'The instance is malformed.');
  const { edges: _, ...head } = parsed.data;
  return { ...head, edges: withoutDoubles(head.n, checked(head.n, columns)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InstanceError('The instance is not JSON.');
  }
}

function checked(n: number, { a, b, weight }: ReadEdges['columns']): EdgeColumns {
  const most = greatestWeight(n);
  const isVertex = (v: number | undefined) => v !== undefined && Number.isInteger(v) && v >= 0 && v < n;
  for (let i = 0; i < a.length; i++) {
    const heavy = weight[i] ?? 0;
    if (!isVertex(a[i]) || !isVertex(b[i])) {
      const there = n === 0 ? 'there are no vertices' : `vertices go from 0 to ${n - 1}`;
      throw new InstanceError(`edges[${i}] joins ${a[i]} and ${b[i]}, but ${there}.`);
    }
    if (a[i] === b[i]) throw new InstanceError(`edges[${i}] joins ${a[i]} with itself.`);
    if (!Number.isInteger(heavy) || heavy < 1 || heavy > most) {
      throw new InstanceError(
        `edges[${i}] weighs ${heavy}, but weights are whole numbers from 1 to ${most}.`,
      );
    }
  }
  return { a: Int32Array.from(a), b: Int32Array.from(b), weight };
}

/** An edge that is given twice counts once, if it is given the same weight. */
function withoutDoubles(n: number, edges: EdgeColumns): EdgeColumns {
  const keys = Float64Array.from(edges.a, (a, i) => keyOf(n, a, edges.b[i] ?? 0));
  if (!hasDoubles(keys)) return edges;
  const seen = new Map<number, number>();
  for (const [i, key] of keys.entries()) {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, i);
    else if (edges.weight[before] !== edges.weight[i]) {
      throw new InstanceError(`edges[${before}] and edges[${i}] join the same two with different weights.`);
    }
  }
  const kept = [...seen.values()];
  return {
    a: Int32Array.from(kept, (i) => edges.a[i] ?? 0),
    b: Int32Array.from(kept, (i) => edges.b[i] ?? 0),
    weight: Float64Array.from(kept, (i) => edges.weight[i] ?? 0),
  };
}

const keyOf = (n: number, a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);

function hasDoubles(keys: Float64Array): boolean {
  const sorted = keys.slice().sort();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) return true;
  return false;
}
