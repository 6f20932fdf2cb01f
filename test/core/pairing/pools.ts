import fc from 'fast-check';
import {
  type Entrant,
  type Meeting,
  type Plan,
  type Pool,
  planPool,
} from '../../../src/core/pairing/index.js';

export const DAY = 24 * 60 * 60 * 1000;
export const TOPICS = ['compost', 'bees', 'solar power', 'maps', 'bread', 'chess', 'tea', 'choirs'];
const LANGUAGES = ['English', 'Deutsch', 'español'];

/** At a clock that stands still, so that only the count of steps ends a draw. */
export const planned = (pool: Pool): Plan => planPool(pool, () => 0);

export const somebody = (more: Partial<Entrant> = {}): Entrant => ({
  interests: [],
  offers: [],
  languages: [],
  goesFirst: false,
  ...more,
});

export const poolOf = (people: readonly Entrant[], more: Partial<Pool> = {}): Pool => ({
  people,
  size: 2,
  seed: 7,
  oddOnes: 'leave-out',
  forbidden: [],
  met: [],
  now: 100 * DAY,
  budgetMs: 200,
  ...more,
});

export const anyEntrant: fc.Arbitrary<Entrant> = fc.record(
  {
    interests: fc.subarray(TOPICS),
    offers: fc.subarray(TOPICS),
    aim: fc.subarray(TOPICS).map((topics) => `I want to learn about ${topics.join(' and ')}`),
    languages: fc.subarray(LANGUAGES),
    organisation: fc.constantFrom('Harbour', 'Orchard'),
    hours: fc.integer({ min: 0, max: 900 }).map((from): [number, number][] => [[from, from + 480]]),
    goesFirst: fc.boolean(),
  },
  { requiredKeys: ['interests', 'offers', 'languages', 'goesFirst'] },
);

/** Up to `most` people, some of whom may not meet, and some of whom have met, often or long ago. */
export function anyPool(most: number, more: Partial<Pool> = {}): fc.Arbitrary<Pool> {
  return fc.array(anyEntrant, { maxLength: most }).chain((people) => {
    const pairs = people.flatMap((_, a) =>
      people.slice(a + 1).map((_, i): [number, number] => [a, a + 1 + i]),
    );
    const meeting = (a: number, b: number) =>
      fc.record({
        a: fc.constant(a),
        b: fc.constant(b),
        at: fc.integer({ min: 0, max: 100 }).map((days) => days * DAY),
        went: fc.constantFrom<Meeting['went'][]>('met', 'not-met', 'unknown'),
      });
    return fc
      .record({
        forbidden: fc.subarray(pairs, { maxLength: Math.ceil(pairs.length / 2) }),
        met: fc.subarray(pairs).chain((some) => fc.tuple(...some.map(([a, b]) => meeting(b, a)))),
        seed: fc.integer(),
        oddOnes: fc.constantFrom<Pool['oddOnes'][]>('join', 'leave-out'),
      })
      .map((drawn) => poolOf(people, { ...drawn, ...more }));
  });
}

/** What nobody may ever see broken. */
export function complaints({ people, forbidden, met, size }: Pool, plan: Plan): readonly string[] {
  const found: string[] = [];
  const everybody = [...plan.groups.flat(), ...plan.left].sort((a, b) => a - b);
  if (everybody.join() !== [...people.keys()].join()) found.push('somebody twice or nowhere');
  const pairs = plan.groups.flatMap(pairsOf);
  const together = new Set(pairs.map(String));
  const apart = forbidden.filter((pair) => together.has(String(pair)));
  if (apart.length > 0) found.push(`${apart.join(' and ')} are forbidden to each other`);
  const before = new Set(met.map(({ a, b }) => String([Math.min(a, b), Math.max(a, b)])));
  const repeats = pairs.filter((pair) => before.has(String(pair))).length;
  if (repeats !== plan.repeats) found.push(`${repeats} repeats, not ${plan.repeats}`);
  if (plan.groups.some(({ length }) => length < 2 || length > size + 1))
    found.push('a group of a wrong size');
  if (plan.weight > plan.bound) found.push(`weighs ${plan.weight}, more than ${plan.bound}`);
  if (plan.exact !== (plan.weight === plan.bound)) found.push('says wrongly whether it is exact');
  return found;
}

export const pairsOf = (group: readonly number[]): readonly (readonly [number, number])[] =>
  group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));
