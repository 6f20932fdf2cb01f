import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom, shuffled } from '../../../src/core/matching/index.js';
import type { Pool } from '../../../src/core/pairing/index.js';
import { leastBadPairs } from './by-hand.js';
import { anyPool, complaints, DAY, pairsOf, planned, poolOf, somebody } from './pools.js';

describe('any plan', () => {
  test('has everybody once, nobody with somebody forbidden, and is the same again', () => {
    const anySize = fc.integer({ min: 2, max: 7 }).chain((size) => anyPool(14, { size, budgetMs: 5 }));
    fc.assert(
      fc.property(anySize, (pool) => {
        const plan = planned(pool);
        expect(complaints(pool, plan)).toEqual([]);
        expect(planned(pool)).toEqual(plan);
      }),
      { numRuns: 80 },
    );
  });

  test('of pairs is as good whatever order the people stand in', () => {
    fc.assert(
      fc.property(anyPool(12, { oddOnes: 'leave-out' }), fc.integer(), (pool, seed) => {
        const [plan, other] = [planned(pool), planned(inOtherOrder(pool, seed))];
        expect([other.bound, other.repeats, other.left.length]).toEqual([
          plan.bound,
          plan.repeats,
          plan.left.length,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves nobody out twice running if it can be helped, and then repeats as little as possible', () => {
    fc.assert(
      fc.property(anyPool(9, { oddOnes: 'leave-out' }), (pool) => {
        const { left, repeats } = planned(pool);
        const leftAgain = left.filter((v) => pool.people[v]?.goesFirst).length;
        expect({ left: left.length, leftAgain, repeats }).toEqual(leastBadPairs(pool));
      }),
      { numRuns: 120 },
    );
  });

  test('joins everybody who is over to a group that they may be in', () => {
    fc.assert(
      fc.property(anyPool(12, { oddOnes: 'join' }), (pool) => {
        const { groups, left } = planned(pool);
        const forbidden = new Set(pool.forbidden.map(String));
        const fits = (v: number, group: readonly number[]) =>
          group.length === 2 &&
          !pairsOf([...group, v].sort((a, b) => a - b)).some((pair) => forbidden.has(`${pair}`));
        expect(left.filter((v) => groups.some((group) => fits(v, group)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan', () => {
  test('for nobody, for one, and for people who all forbid each other, has no groups', () => {
    const five = Array.from({ length: 5 }, () => somebody({ goesFirst: true }));
    for (const size of [2, 3, 7]) {
      for (const oddOnes of ['join', 'leave-out'] as const) {
        expect(planned(poolOf([], { size, oddOnes }))).toMatchObject({
          groups: [],
          left: [],
          weight: 0,
          exact: true,
        });
        expect(planned(poolOf([somebody()], { size, oddOnes }))).toMatchObject({ groups: [], left: [0] });
        const forbidden = pairsOf([0, 1, 2, 3, 4]);
        const none = planned(poolOf(five, { size, oddOnes, forbidden }));
        expect(none).toMatchObject({ groups: [], left: [0, 1, 2, 3, 4], weight: 0, bound: 0, exact: true });
      }
    }
  });

  test('brings those together who share what few others care about', () => {
    const interests = [['tea'], ['tea', 'bees'], ['tea'], ['tea', 'bees']];
    const { groups } = planned(poolOf(interests.map((some) => somebody({ interests: some }))));
    expect(groups).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test('brings whoever offers something to whoever looks for it', () => {
    const people = [
      somebody({ offers: ['Grant writing'] }),
      somebody({ offers: ['Beekeeping'] }),
      somebody({ aim: 'find out how one begins with beekeeping' }),
      somebody({ aim: 'somebody who looks over our writing of a grant' }),
    ];
    expect(planned(poolOf(people)).groups).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  test('looks for people who speak one language, who are awake together, and who are not colleagues', () => {
    const four = (one: object, other: object) => [
      somebody(one),
      somebody(other),
      somebody(other),
      somebody(one),
    ];
    const alike = [
      [0, 3],
      [1, 2],
    ];
    expect(planned(poolOf(four({ languages: ['English'] }, { languages: ['Deutsch'] }))).groups).toEqual(
      alike,
    );
    expect(planned(poolOf(four({ hours: [[0, 480]] }, { hours: [[600, 1080]] }))).groups).toEqual(alike);
    const colleagues = planned(poolOf(four({ organisation: 'Harbour' }, { organisation: 'Orchard' }))).groups;
    expect(colleagues.map(String)).not.toContain('0,3');
  });

  test('repeats, where it must, what is longest ago, or did not come about', () => {
    const people = [somebody(), somebody(), somebody(), somebody()];
    const met = pairsOf([0, 1, 2, 3]).map(([a, b]) => ({ a, b, at: 90 * DAY, went: 'met' as const }));
    const but = (pairs: readonly string[], more: object) =>
      met.map((meeting) => (pairs.includes(`${meeting.a}${meeting.b}`) ? { ...meeting, ...more } : meeting));
    expect(planned(poolOf(people, { met: but(['02', '13'], { at: 0 }) })).groups).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(planned(poolOf(people, { met: but(['03', '12'], { went: 'not-met' }) })).groups).toEqual([
      [0, 3],
      [1, 2],
    ]);
    const twice = [
      ...met,
      { a: 0, b: 1, at: 10 * DAY, went: 'met' as const },
      { a: 1, b: 3, at: 10 * DAY, went: 'unknown' as const },
    ];
    expect(planned(poolOf(people, { met: twice })).groups).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });

  test('of more than a thousand people has all of them, and no forbidden pair', () => {
    const people = Array.from({ length: 1_203 }, (_, v) =>
      somebody({ interests: [`topic ${v % 60}`], goesFirst: v === 7 }),
    );
    const forbidden = people.slice(0, 600).flatMap((_, a) => (a % 2 === 0 ? [[a, a + 600] as const] : []));
    for (const oddOnes of ['join', 'leave-out'] as const) {
      const pool = poolOf(people, { forbidden, oddOnes, budgetMs: 100 });
      const plan = planned(pool);
      expect(complaints(pool, plan)).toEqual([]);
      expect(plan.left).toHaveLength(oddOnes === 'join' ? 0 : 1);
      expect(plan.left).not.toContain(7);
    }
  });
});

function inOtherOrder(pool: Pool, seed: number): Pool {
  const order = shuffled(pool.people.length, seededRandom(seed));
  const place = (v: number) => order.indexOf(v);
  return {
    ...pool,
    people: [...order].flatMap((v) => pool.people[v] ?? []),
    met: pool.met.map((meeting) => ({ ...meeting, a: place(meeting.a), b: place(meeting.b) })),
    forbidden: pool.forbidden.map(
      ([a, b]) => [Math.min(place(a), place(b)), Math.max(place(a), place(b))] as const,
    ),
  };
}
