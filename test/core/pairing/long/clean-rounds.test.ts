import { expect, test } from '@jest/globals';
import { neighbours, weeks } from '../years.js';

test('fifty meet everybody before they meet anybody again, whatever the seed', () => {
  const clean = Array.from(
    { length: 20 },
    (_, i) => weeks(neighbours(50, i), { rounds: 49, seed: i + 1 }).clean,
  );
  expect(clean).toEqual(clean.map(() => 49));
}, 300_000);

test('so do five hundred', () => {
  expect(weeks(neighbours(500, 1), { rounds: 499, seed: 1 }).clean).toBe(499);
}, 1_800_000);

test('a hundred and one do, too, and everybody is left out once in that time', () => {
  const { clean, left } = weeks(neighbours(101, 1), { rounds: 101, seed: 1 });
  expect(clean).toBe(101);
  expect(new Set(left.flat()).size).toBe(101);
}, 300_000);
