import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cadence, nextOccurrence, occurrenceOn } from '../../../src/core/cadence/index.js';
import { ALL, dates, take } from './weeks.js';

describe('any cadence', () => {
  const ZONES = [
    'Europe/Lisbon',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  ];
  const number = (min: number, max: number) => fc.integer({ min, max });
  const day = number(0, 4000).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const slot = fc.record({
    time: fc
      .tuple(number(0, 23), number(0, 59))
      .map((parts) => parts.map((part) => `${part}`.padStart(2, '0')).join(':')),
    zone: fc.constantFrom(...ZONES),
  });
  const weekday = fc.constantFrom(...ALL);
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
      weekday,
    }),
    fc.record({
      kind: fc.constant('monthly-by-date' as const),
      every: number(1, 4),
      day: number(1, 31),
      shortMonths: fc.constantFrom('skip' as const, 'last-day' as const),
    }),
  );
  const cadence: fc.Arbitrary<Cadence> = fc.record({
    pattern,
    start: day,
    slots: fc.oneof(fc.tuple(slot), fc.tuple(slot, slot)),
    skip: fc.array(day, { maxLength: 2 }),
    moved: fc.constant([]),
  });

  it('comes in strict order, each date once, and is the same from wherever one looks', () => {
    fc.assert(
      fc.property(cadence, number(0, 11), (any, index) => {
        const found = take(any, 12);
        const at = found.map((one) => one.at);
        expect(at).toEqual([...new Set(at)].sort((one, other) => one - other));
        expect(new Set(dates(found)).size).toBe(found.length);
        const one = found[index];
        if (one === undefined) return;
        expect(occurrenceOn(any, one.date)).toEqual(one);
        expect(take(any, 12 - index, one.at)).toEqual(found.slice(index));
        expect(nextOccurrence(any, one.at - 1)).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it('has all its number, and no more', () => {
    fc.assert(
      fc.property(cadence, number(1, 20), (any, count) => {
        const ended: Cadence = { ...any, skip: [], end: { kind: 'count', count } };
        const found = take(ended, 30);
        // Two turns in two zones may fall on the very same moment; that is one meeting and takes two of the number.
        if (any.slots.length === 1) expect(found).toHaveLength(count);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(count);
        expect(found).toEqual(take({ ...any, skip: [] }, 30).slice(0, found.length));
      }),
      { numRuns: 40 },
    );
  });
});
