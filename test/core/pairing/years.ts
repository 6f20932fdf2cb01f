import { seededRandom } from '../../../src/core/matching/index.js';
import { emptyTable, put, type Table } from '../../../src/core/pairing/foresight/index.js';
import { splitIntoRounds } from '../../../src/core/pairing/foresight/split.js';
import {
  type Entrant,
  type Meeting,
  type Plan,
  type Pool,
  planPool,
} from '../../../src/core/pairing/index.js';
import { DAY, pairsOf, poolOf, somebody, TOPICS } from './pools.js';

/** People with something in common, more or less, from two organisations of which the draw would rather mix people. */
export const neighbours = (n: number, seed: number): readonly Entrant[] =>
  Array.from({ length: n }, (_, v) =>
    somebody({
      interests: [TOPICS[(v * 7 + seed) % 8] ?? '', TOPICS[(v * 3) % 8] ?? ''],
      offers: [TOPICS[v % 7] ?? ''],
      aim: `learn about ${TOPICS[(v + seed) % 8]}`,
      hours: [[(v % 4) * 200, (v % 4) * 200 + 480]],
      organisation: v % 2 === 0 ? 'Harbour' : 'Orchard',
    }),
  );

interface Year {
  readonly met: readonly Meeting[];
  readonly plans: readonly Plan[];
  /** Rounds before anybody met somebody again. */
  readonly clean: number;
  /** Who was left out in each. */
  readonly left: readonly (readonly number[])[];
}

interface Weeks {
  readonly rounds: number;
  readonly seed: number;
  readonly oddOnes?: Pool['oddOnes'];
  /** Who has met whom already. */
  readonly before?: readonly Meeting[];
}

const WEEKS_BEFORE = 520;

/** The same people week after week, everybody of whom meets. */
export function weeks(people: readonly Entrant[], { rounds, seed, oddOnes, before = [] }: Weeks): Year {
  const met: Meeting[] = [...before];
  const plans: Plan[] = [];
  for (let week = 0; week < rounds; week++) {
    const leftBefore = plans.at(-1)?.left ?? [];
    const now = (WEEKS_BEFORE + week) * 7 * DAY;
    const entrants = people.map((person, v) => ({ ...person, goesFirst: leftBefore.includes(v) }));
    const more = {
      seed: seed * 1_000 + week,
      oddOnes: oddOnes ?? 'leave-out',
      met: [...met],
      now,
      budgetMs: 2_000,
    };
    const plan = planPool(poolOf(entrants, more), () => 0);
    plans.push(plan);
    for (const [a, b] of plan.groups.flatMap(pairsOf)) met.push({ a, b, at: now, went: 'met' });
  }
  const dirty = plans.findIndex(({ repeats }) => repeats > 0);
  return { met, plans, clean: dirty === -1 ? rounds : dirty, left: plans.map(({ left }) => left) };
}

/** As if so many rounds had been, each with everybody in it, by chance. */
export const roundsByChance = (n: number, rounds: number, seed: number): readonly Meeting[] =>
  someRounds(n, rounds, seed).flatMap((round, week) =>
    [...round].flatMap((b, a) => (a < b ? [metIn(week, a, b)] : [])),
  );

/** As if everything had been but so many rounds, which are there to be found. */
export function allButRounds(n: number, rounds: number, seed: number): readonly Meeting[] {
  const coming = someRounds(n, rounds, seed);
  return [...Array(n).keys()].flatMap((a) =>
    [...Array(n - a - 1).keys()].flatMap((i) => {
      const b = a + 1 + i;
      return coming.some((round) => round[a] === b) ? [] : [metIn((a + b) % WEEKS_BEFORE, a, b)];
    }),
  );
}

/** In how many rounds without a repeat all who have not met can still meet, as far as it is found. */
export function roundsToCome(n: number, met: readonly Meeting[]): number {
  const table = everybody(n);
  for (const { a, b } of met) put(table, a, b, 0);
  return splitIntoRounds(table, n, 60, seededRandom(1)).length;
}

const someRounds = (n: number, rounds: number, seed: number) =>
  splitIntoRounds(everybody(n), rounds, 60, seededRandom(seed));

function everybody(n: number): Table {
  const table = emptyTable(n);
  for (let a = 0; a < n; a++) for (let b = 0; b < a; b++) put(table, a, b, 1);
  return table;
}

const metIn = (week: number, a: number, b: number): Meeting => ({ a, b, at: week * 7 * DAY, went: 'met' });
