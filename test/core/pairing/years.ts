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
  readonly plans: readonly Plan[];
  /** Rounds before anybody met somebody again. */
  readonly clean: number;
  /** Who was left out in each. */
  readonly left: readonly (readonly number[])[];
}

/** The same people week after week, everybody of whom meets. */
export function weeks(
  people: readonly Entrant[],
  {
    rounds,
    seed,
    oddOnes,
  }: { readonly rounds: number; readonly seed: number; readonly oddOnes?: Pool['oddOnes'] },
): Year {
  const met: Meeting[] = [];
  const plans: Plan[] = [];
  for (let week = 0; week < rounds; week++) {
    const leftBefore = plans.at(-1)?.left ?? [];
    const now = week * 7 * DAY;
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
  return { plans, clean: dirty === -1 ? rounds : dirty, left: plans.map(({ left }) => left) };
}
