import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Cadence, nextOccurrence, occurrenceOn } from '../../../src/core/cadence/index.js';
import { anyCadence } from './arbitrary-cadence.js';
import { dates, take } from './weeks.js';

describe('any cadence', () => {
  const cadence = anyCadence(4000);
  const number = (min: number, max: number) => fc.integer({ min, max });

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

  it('has all its number, and no more; two turns on the very same moment are one', () => {
    fc.assert(
      fc.property(cadence, number(1, 20), (any, count) => {
        const found = take({ ...any, skip: [], end: { kind: 'count', count } }, 30);
        expect(found.map(({ at }) => at)).toEqual(momentsOf(any, count));
      }),
      { numRuns: 40 },
    );
  });
});

/** The first dates of the pattern, taken in turn by its slots: told apart from the engine, by the wall alone. */
function momentsOf({ pattern, start, slots }: Cadence, count: number): readonly number[] {
  const dates: Temporal.PlainDate[] = [];
  const first = Temporal.PlainDate.from(start);
  for (let date = first; dates.length < count; date = date.add({ days: 1 })) {
    if (isIn(pattern, first, date)) dates.push(date);
  }
  const moments = dates.map((date, index) => {
    const { zone, time } = slots[index % slots.length] ?? slots[0];
    return date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
  });
  return [...new Set(moments)].sort((one, other) => one - other);
}

function isIn(pattern: Cadence['pattern'], start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  if (pattern.kind === 'weekly') {
    const monday = start.subtract({ days: start.dayOfWeek - 1 });
    const weeks = Math.floor(monday.until(date, { largestUnit: 'days' }).days / 7);
    return weeks % pattern.every === 0 && pattern.weekdays.some((weekday) => weekday === date.dayOfWeek);
  }
  const months = (date.year - start.year) * 12 + date.month - start.month;
  if (months % pattern.every !== 0) return false;
  const left = date.daysInMonth - date.day;
  if (pattern.kind === 'monthly-by-date') {
    return (
      date.day === pattern.day || (pattern.shortMonths === 'last-day' && left === 0 && date.day < pattern.day)
    );
  }
  const isNth = pattern.nth === 'last' ? left < 7 : Math.ceil(date.day / 7) === pattern.nth;
  return isNth && date.dayOfWeek === pattern.weekday;
}
