import { setImmediate as breath } from 'node:timers/promises';
import type { Entrant, Meeting, Plan, Pool } from '../../core/pairing/index.js';

/*
 * A pool of 100,000 people would stop the loop for longer than anybody should wait if it were copied in one piece. So
 * people travel in small crates with a breath between, and what is numbers travels as columns that are handed over.
 */
const PEOPLE_PER_CRATE = 250;
const ROWS_PER_BREATH = 10_000;
const WENT: readonly Meeting['went'][] = ['met', 'not-met', 'unknown'];

export type Crate =
  | { readonly kind: 'people'; readonly people: readonly Entrant[] }
  | { readonly kind: 'rest'; readonly rest: Rest };

type Ints = Int32Array<ArrayBuffer>;

interface Rest extends Pick<Pool, 'size' | 'seed' | 'oddOnes' | 'now' | 'budgetMs'> {
  readonly forbidden: { readonly a: Ints; readonly b: Ints };
  readonly met: {
    readonly a: Ints;
    readonly b: Ints;
    readonly at: Float64Array<ArrayBuffer>;
    readonly went: Uint8Array<ArrayBuffer>;
  };
}

/** A plan as columns: group i is places[ends[i − 1]] … places[ends[i] − 1]. */
export interface PackedPlan extends Omit<Plan, 'groups' | 'left'> {
  readonly places: Ints;
  readonly ends: Ints;
  readonly left: Ints;
}

export async function sendPool(pool: Pool, send: (crate: Crate) => void): Promise<void> {
  for (let from = 0; from < pool.people.length; from += PEOPLE_PER_CRATE) {
    send({ kind: 'people', people: pool.people.slice(from, from + PEOPLE_PER_CRATE) });
    await breath();
  }
  const { size, seed, oddOnes, now, budgetMs } = pool;
  const [met, forbidden] = [columnsOf(pool.met.length), columnsOf(pool.forbidden.length)];
  const [at, went] = [new Float64Array(pool.met.length), new Uint8Array(pool.met.length)];
  await unhurried(pool.met, (meeting, i) => {
    [met.a[i], met.b[i], at[i]] = [meeting.a, meeting.b, meeting.at];
    went[i] = WENT.indexOf(meeting.went);
  });
  await unhurried(pool.forbidden, (pair, i) => {
    [forbidden.a[i], forbidden.b[i]] = pair;
  });
  send({ kind: 'rest', rest: { size, seed, oddOnes, now, budgetMs, forbidden, met: { ...met, at, went } } });
}

/** What is numbers, to be handed over instead of copied. */
export function buffersOf(crate: Crate): readonly ArrayBuffer[] {
  if (crate.kind === 'people') return [];
  const { met, forbidden } = crate.rest;
  return [met.a, met.b, met.at, met.went, forbidden.a, forbidden.b].map(({ buffer }) => buffer);
}

export function unpackPool(people: readonly Entrant[], { forbidden, met, ...rest }: Rest): Pool {
  return {
    ...rest,
    people,
    forbidden: Array.from(forbidden.a, (a, i) => [a, forbidden.b[i] ?? 0] as const),
    met: Array.from(met.a, (a, i) => ({
      a,
      b: met.b[i] ?? 0,
      at: met.at[i] ?? 0,
      went: WENT[met.went[i] ?? 0] ?? 'met',
    })),
  };
}

export function packPlan({ groups, left, ...rest }: Plan): PackedPlan {
  let end = 0;
  const ends = Int32Array.from(groups, (group) => {
    end += group.length;
    return end;
  });
  return { ...rest, places: Int32Array.from(groups.flat()), ends, left: Int32Array.from(left) };
}

export async function unpackPlan({ places, ends, left, ...rest }: PackedPlan): Promise<Plan> {
  const groups: (readonly number[])[] = [];
  await unhurried(ends, (end, i) => {
    groups.push([...places.subarray(ends[i - 1] ?? 0, end)]);
  });
  return { ...rest, groups, left: [...left] };
}

const columnsOf = (length: number) => ({ a: new Int32Array(length), b: new Int32Array(length) });

async function unhurried<T>(rows: ArrayLike<T>, each: (row: T, index: number) => void): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_PER_BREATH) {
    const to = Math.min(rows.length, from + ROWS_PER_BREATH);
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (row !== undefined) each(row, i);
    }
    await breath();
  }
}
