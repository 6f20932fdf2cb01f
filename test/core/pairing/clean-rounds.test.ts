import { describe, expect, test } from '@jest/globals';
import { type Meeting, planPool } from '../../../src/core/pairing/index.js';
import { DAY, pairsOf, poolOf } from './pools.js';
import { neighbours, weeks } from './years.js';

const seeds = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('people who come to every round', () => {
  test('ten meet everybody before they meet anybody again, whatever the seed', () => {
    const clean = seeds(20).map((seed) => weeks(neighbours(10, seed), { rounds: 9, seed }).clean);
    expect(clean).toEqual(clean.map(() => 9));
  });

  test('so do fifty', () => {
    const clean = seeds(3).map((seed) => weeks(neighbours(50, seed), { rounds: 49, seed }).clean);
    expect(clean).toEqual([49, 49, 49]);
  });

  test('nine and twenty-one do, too, and everybody is left out once in that time', () => {
    for (const n of [9, 21]) {
      for (const seed of seeds(5)) {
        const { clean, left } = weeks(neighbours(n, seed), { rounds: n, seed });
        expect({ n, seed, clean }).toEqual({ n, seed, clean: n });
        expect(left.flat().sort((a, b) => a - b)).toEqual([...neighbours(n, seed).keys()]);
      }
    }
  });

  test('begin again with those whom they met first, and nobody is left out twice running', () => {
    const { plans, left } = weeks(neighbours(11, 4), { rounds: 33, seed: 4 });
    expect(left.filter(([v], week) => v !== undefined && left[week - 1]?.includes(v))).toEqual([]);
    expect(plans.slice(11).every(({ groups }) => groups.length === 5)).toBe(true);
  });

  test('in trios meet nobody again for as long as the third finds two new ones', () => {
    const { plans, clean, left } = weeks(neighbours(21, 2), { rounds: 21, seed: 2, oddOnes: 'join' });
    expect(left.flat()).toEqual([]);
    expect(plans.every(({ groups }) => groups.length === 10)).toBe(true);
    expect(clean).toBeGreaterThan(12);
  });
});

describe('people who come and go', () => {
  test('meet nobody again as long as there is somebody new, and nobody is left out twice running', () => {
    let people = neighbours(20, 1).map((person, id) => ({ id, person }));
    const met: (Meeting & { readonly ids: readonly [number, number] })[] = [];
    let leftBefore: readonly number[] = [];
    for (let week = 0; week < 30; week++) {
      if (week > 0) people = [...people.slice(2), ...newcomers(week)];
      const here = people.filter(({ id }) => (id * 7 + week) % 5 !== 0);
      const place = new Map(here.map(({ id }, at) => [id, at]));
      const known = met.flatMap(({ ids: [one, other], ...meeting }) => {
        const [a, b] = [place.get(one), place.get(other)];
        return a === undefined || b === undefined ? [] : [{ ...meeting, a, b }];
      });
      const entrants = here.map(({ id, person }) => ({ ...person, goesFirst: leftBefore.includes(id) }));
      const now = week * 7 * DAY;
      const { groups, left, repeats } = planPool(poolOf(entrants, { met: known, now, seed: week }), () => 0);
      expect({ week, repeats, left: left.length }).toEqual({ week, repeats: 0, left: here.length % 2 });
      const ids = left.flatMap((v) => here[v]?.id ?? []);
      expect(ids.filter((id) => leftBefore.includes(id))).toEqual([]);
      leftBefore = ids;
      for (const [a, b] of groups.flatMap(pairsOf)) {
        met.push({ a, b, at: now, went: 'met', ids: [here[a]?.id ?? -1, here[b]?.id ?? -1] });
      }
    }
  });
});

const newcomers = (week: number) =>
  neighbours(2, week).map((person, i) => ({ id: 18 + week * 2 + i, person }));
