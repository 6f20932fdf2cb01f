import { draw, type Random, shuffled } from '../../matching/index.js';
import { holds, type Table } from './table.js';

const NOBODY = -1;
/** The weights of the last resort are by chance, so that every full round may come out. */
const CHANCES = 1_000;
const STEADY = () => 0;

/**
 * A round of this table that has everybody in it, by chance; undefined if there is none. At random first, which is
 * quick and wears every part of the table alike; then by exchanges for those who are left over; and where that fails,
 * by Edmonds' search.
 */
export function fullRound(table: Table, random: Random): Int32Array | undefined {
  const mate = new Int32Array(table.n).fill(NOBODY);
  for (const v of shuffled(table.n, random)) {
    if (mate[v] === NOBODY) pairUp(mate, v, anyFree(table, mate, v, random));
  }
  const free = [...mate.keys()].filter((v) => mate[v] === NOBODY);
  for (let i = 0; i + 1 < free.length; i += 2) {
    if (!exchange(table, mate, free[i] ?? 0, free[i + 1] ?? 0)) return bySearch(table, random);
  }
  return mate;
}

function pairUp(mate: Int32Array, a: number, b: number): void {
  if (b === NOBODY) return;
  mate[a] = b;
  mate[b] = a;
}

function anyFree(table: Table, mate: Int32Array, v: number, random: Random): number {
  const from = Math.floor(random() * table.n);
  for (let i = 0; i < table.n; i++) {
    const other = from + i < table.n ? from + i : from + i - table.n;
    if (mate[other] === NOBODY && holds(table, v, other)) return other;
  }
  return NOBODY;
}

/** Two who are free each take one of a pair that suits. */
function exchange(table: Table, mate: Int32Array, u: number, v: number): boolean {
  if (holds(table, u, v)) {
    pairUp(mate, u, v);
    return true;
  }
  for (let x = 0; x < table.n; x++) {
    const y = mate[x] ?? NOBODY;
    if (y === NOBODY || !holds(table, u, x) || !holds(table, v, y)) continue;
    pairUp(mate, u, x);
    pairUp(mate, v, y);
    return true;
  }
  return false;
}

function bySearch(table: Table, random: Random): Int32Array | undefined {
  const { n } = table;
  const [a, b, weight]: [number[], number[], number[]] = [[], [], []];
  for (let one = 0; one < n; one++) {
    for (let other = one + 1; other < n; other++) {
      if (!holds(table, one, other)) continue;
      a.push(one);
      b.push(other);
      weight.push(1 + Math.floor(random() * CHANCES));
    }
  }
  const edges = { a: Int32Array.from(a), b: Int32Array.from(b), weight: Float64Array.from(weight) };
  const seed = Math.floor(random() * 2 ** 31);
  // Weights are only there for the chance: without a budget the search still makes sure of most pairs.
  const allowed = { budgetMs: 20, clock: STEADY };
  const { groups, left } = draw({ n, edges, size: 2, seed, maxCardinality: true }, allowed);
  if (left.length > 0) return undefined;
  const mate = new Int32Array(n);
  for (const [one = 0, other = 0] of groups) pairUp(mate, one, other);
  return mate;
}
