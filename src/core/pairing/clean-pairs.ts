import { type Draw, draw, type EdgeColumns } from '../matching/index.js';
import { emptyTable, lookAhead, put, type Table } from './foresight/index.js';
import type { Pool } from './pool.js';
import { ALL_PAIRS_UP_TO, type Prices } from './price.js';

/**
 * The heaviest pairs; where these are all fresh, a round that keeps the coming ones fresh, too. Whoever is over has an
 * empty seat for a partner, which is fresh for those who seem not to have had it yet.
 */
export function drawPairsAhead(pool: Pool, prices: Prices, edges: EdgeColumns, clock: () => number): Draw {
  const n = pool.people.length;
  const instance = { n, edges, size: 2, seed: pool.seed, maxCardinality: true };
  const drawn = draw(instance, { budgetMs: pool.budgetMs, clock });
  const dirty = drawn.groups.some(([a = 0, b = 0]) => prices.repeats(a, b));
  if (n > ALL_PAIRS_UP_TO || n < 4 || dirty || drawn.left.length !== n % 2) return drawn;
  if (drawn.left.length > 0 && pool.oddOnes === 'join') return drawn;
  const table = tableOf(n, edges, prices, drawn.left);
  const heaviest = matesOf(table.n, drawn);
  const weigh = (a: number, b: number) => (Math.max(a, b) === n ? 0 : (prices.of(a, b) ?? 0));
  const chosen = lookAhead(table, heaviest, weigh, pool.seed);
  return chosen === heaviest ? drawn : withMates(drawn, chosen, n, weigh);
}

function tableOf(n: number, { a, b }: EdgeColumns, prices: Prices, left: readonly number[]): Table {
  const table = emptyTable(n + (n % 2));
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i] ?? 0, b[i] ?? 0];
    if (!prices.repeats(one, other)) put(table, one, other, 1);
  }
  if (n % 2 === 1)
    for (let v = 0; v < n; v++) if (left.includes(v) || prices.mayBeLeft(v)) put(table, v, n, 1);
  return table;
}

function matesOf(n: number, { groups, left }: Draw): Int32Array {
  const mate = new Int32Array(n);
  for (const [a = 0, b = 0] of [...groups, ...left.map((v) => [v, n - 1])]) {
    mate[a] = b;
    mate[b] = a;
  }
  return mate;
}

function withMates(
  { bound, replayable }: Draw,
  mate: Int32Array,
  n: number,
  weigh: (a: number, b: number) => number,
): Draw {
  const groups: (readonly number[])[] = [];
  const left: number[] = [];
  let weight = 0;
  for (let v = 0; v < n; v++) {
    const other = mate[v] ?? n;
    if (other === n) left.push(v);
    if (other === n || other < v) continue;
    groups.push([v, other]);
    weight += weigh(v, other);
  }
  return { groups, left, weight, bound, exact: weight === bound, replayable };
}
