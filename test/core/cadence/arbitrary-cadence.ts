import fc from 'fast-check';
import type { Cadence } from '../../../src/core/cadence/index.js';
import { ALL } from './weeks.js';
import { ZONES } from './zones.js';

const number = (min: number, max: number) => fc.integer({ min, max });
const dated = (days: number) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
const dayUpTo = (last: number) => number(0, last).map(dated);
/** Any time of day, and now and then one at which the clocks of that zone change. */
const anyTime = fc
  .tuple(number(0, 23), number(0, 59))
  .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':'));
const slot = fc
  .constantFrom(...ZONES)
  .chain(([zone, , time]) =>
    fc.record({ zone: fc.constant(zone), time: fc.oneof(anyTime, fc.constant(time)) }),
  );

const pattern: fc.Arbitrary<Cadence['pattern']> = fc.oneof(
  fc.record({
    kind: fc.constant('weekly' as const),
    every: number(1, 6),
    weekdays: fc.subarray([...ALL], { minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('monthly-by-weekday' as const),
    every: number(1, 4),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const),
    weekday: fc.constantFrom(...ALL),
  }),
  fc.record({
    kind: fc.constant('monthly-by-date' as const),
    every: number(1, 4),
    day: number(1, 31),
    shortMonths: fc.constantFrom('skip' as const, 'last-day' as const),
  }),
);

/** Any cadence that starts within so many days of 2026, in one or two of the twenty zones. */
export const anyCadence = (within: number): fc.Arbitrary<Cadence> =>
  fc.record({
    pattern,
    start: dayUpTo(within),
    slots: fc.oneof(fc.tuple(slot), fc.tuple(slot, slot)),
    skip: fc.array(dayUpTo(within), { maxLength: 2 }),
    moved: fc.constant([]),
  });
