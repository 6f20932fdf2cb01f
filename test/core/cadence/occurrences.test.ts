import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Cadence,
  nextOccurrence,
  type Occurrence,
  occurrenceOn,
  occurrences,
} from '../../../src/core/cadence/index.js';

const weekly = (zone: string, time: string, start: string, ...weekdays: Weekday[]): Cadence => ({
  pattern: { kind: 'weekly', every: 1, weekdays },
  start,
  slots: [{ time, zone }],
  skip: [],
  moved: [],
});
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const ALL: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const daily = (zone: string, time: string, start: string) => weekly(zone, time, start, ...ALL);

function take(cadence: Cadence, count: number, from: string | number = cadence.start): readonly Occurrence[] {
  const found = occurrences(cadence, from);
  return Array.from({ length: count }, () => found.next().value ?? []).flat();
}
const utc = ({ at }: Occurrence) => new Date(at).toISOString().replace(':00.000Z', 'Z');
const locals = (found: readonly Occurrence[]) => found.map(({ local }) => local);
const dates = (found: readonly Occurrence[]) => found.map(({ date }) => date);

describe('when the clocks change', () => {
  test('nine o’clock in Berlin stays nine o’clock, in spring (29 March) and in autumn (25 and 31 October)', () => {
    expect(take(weekly('Europe/Berlin', '09:00', '2026-10-19', 1), 3).map(utc)).toEqual([
      '2026-10-19T07:00Z',
      '2026-10-26T08:00Z',
      '2026-11-02T08:00Z',
    ]);
    expect(take(weekly('Europe/Berlin', '09:00', '2026-03-23', 1), 2).map(utc)).toEqual([
      '2026-03-23T08:00Z',
      '2026-03-30T07:00Z',
    ]);
    expect(take(weekly('Europe/Berlin', '09:00', '2027-10-30', 6, 7), 2).map(utc)).toEqual([
      '2027-10-30T07:00Z',
      '2027-10-31T08:00Z',
    ]);
  });

  test('half past two in New York comes at half past three on the night it is skipped', () => {
    expect(take(daily('America/New_York', '02:30', '2026-03-07'), 3)).toEqual([
      expect.objectContaining({ date: '2026-03-07', local: '2026-03-07T02:30' }),
      {
        date: '2026-03-08',
        local: '2026-03-08T03:30',
        zone: 'America/New_York',
        at: Date.UTC(2026, 2, 8, 7, 30),
      },
      expect.objectContaining({ date: '2026-03-09', local: '2026-03-09T02:30' }),
    ]);
  });

  test('half past one in New York comes once on the night it is there twice: the first time', () => {
    expect(take(daily('America/New_York', '01:30', '2026-10-31'), 3).map(utc)).toEqual([
      '2026-10-31T05:30Z',
      '2026-11-01T05:30Z',
      '2026-11-02T06:30Z',
    ]);
  });

  test('Lord Howe moves its clocks by half an hour', () => {
    expect(locals(take(weekly('Australia/Lord_Howe', '02:15', '2026-10-04', 7), 2))).toEqual([
      '2026-10-04T02:45',
      '2026-10-11T02:15',
    ]);
  });

  test('Kathmandu is five hours and three quarters ahead', () => {
    expect(take(weekly('Asia/Kathmandu', '18:00', '2026-12-01', 2), 1).map(utc)).toEqual([
      '2026-12-01T12:15Z',
    ]);
  });

  test('Morocco sets its clocks back for Ramadan', () => {
    expect(take(weekly('Africa/Casablanca', '12:00', '2026-02-12', 4), 6).map(utc)).toEqual([
      '2026-02-12T11:00Z',
      '2026-02-19T12:00Z',
      '2026-02-26T12:00Z',
      '2026-03-05T12:00Z',
      '2026-03-12T12:00Z',
      '2026-03-19T12:00Z',
    ]);
  });

  test('Samoa had no 30 December 2011, so nobody meets on it', () => {
    expect(locals(take(daily('Pacific/Apia', '12:00', '2011-12-29'), 3))).toEqual([
      '2011-12-29T12:00',
      '2011-12-31T12:00',
      '2012-01-01T12:00',
    ]);
    expect(occurrenceOn(daily('Pacific/Apia', '12:00', '2011-12-01'), '2011-12-30')).toBeUndefined();
  });

  test('in Nuuk a late evening slips past midnight, and is still known by its own date', () => {
    const [late] = take(weekly('America/Nuuk', '23:30', '2026-03-28', 6), 1);
    expect(late).toMatchObject({ date: '2026-03-28', local: '2026-03-29T00:30' });
  });
});

describe('months', () => {
  const monthly = (pattern: Cadence['pattern'], start: string): Cadence => ({
    ...weekly('Europe/Lisbon', '12:00', start),
    pattern,
  });

  test('a month without a fifth Monday is left out, and nothing slips into it', () => {
    const fifth = monthly({ kind: 'monthly-by-weekday', every: 1, nth: 5, weekday: 1 }, '2026-01-01');
    expect(dates(take(fifth, 5))).toEqual([
      '2026-03-30',
      '2026-06-29',
      '2026-08-31',
      '2026-11-30',
      '2027-03-29',
    ]);
  });

  test('27 July and 31 August 2026 are last Mondays, 5 October is a first one', () => {
    const last = monthly({ kind: 'monthly-by-weekday', every: 1, nth: 'last', weekday: 1 }, '2026-07-01');
    expect(dates(take(last, 4))).toEqual(['2026-07-27', '2026-08-31', '2026-09-28', '2026-10-26']);
    const first = monthly({ kind: 'monthly-by-weekday', every: 3, nth: 1, weekday: 1 }, '2026-07-01');
    expect(dates(take(first, 2))).toEqual(['2026-07-06', '2026-10-05']);
    const fiveWeeks: Cadence = {
      ...weekly('Europe/Lisbon', '12:00', '2026-07-27', 1),
      pattern: { kind: 'weekly', every: 5, weekdays: [1] },
    };
    expect(dates(take(fiveWeeks, 3))).toEqual(['2026-07-27', '2026-08-31', '2026-10-05']);
  });

  test('the 31st leaves short months out, or is their last day: as was chosen', () => {
    const on31 = (shortMonths: 'skip' | 'last-day') =>
      dates(take(monthly({ kind: 'monthly-by-date', every: 1, day: 31, shortMonths }, '2027-01-31'), 4));
    expect(on31('skip')).toEqual(['2027-01-31', '2027-03-31', '2027-05-31', '2027-07-31']);
    expect(on31('last-day')).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30']);
  });

  test('the 29th of February waits for its leap year, or is the 28th', () => {
    const on29 = (shortMonths: 'skip' | 'last-day') =>
      dates(take(monthly({ kind: 'monthly-by-date', every: 12, day: 29, shortMonths }, '2028-02-29'), 3));
    expect(on29('skip')).toEqual(['2028-02-29', '2032-02-29', '2036-02-29']);
    expect(on29('last-day')).toEqual(['2028-02-29', '2029-02-28', '2030-02-28']);
  });

  test('what can never be comes to an end', () => {
    const never = monthly({ kind: 'monthly-by-date', every: 12, day: 31, shortMonths: 'skip' }, '2026-02-01');
    expect(take(never, 1)).toEqual([]);
  });
});

describe('every second week', () => {
  const fortnightly: Cadence = {
    ...weekly('Europe/Lisbon', '12:00', '2026-12-03', 2, 4),
    pattern: { kind: 'weekly', every: 2, weekdays: [2, 4] },
  };

  it('is counted in weeks from Monday on, from the week of the start', () => {
    expect(dates(take(fortnightly, 4))).toEqual(['2026-12-03', '2026-12-15', '2026-12-17', '2026-12-29']);
  });

  it('does not depend on where one begins to look', () => {
    expect(dates(take(fortnightly, 2, '2026-12-05'))).toEqual(['2026-12-15', '2026-12-17']);
    expect(nextOccurrence(fortnightly, Date.UTC(2030, 0, 1))?.date).toBe('2030-01-08');
  });

  it('includes the very moment when looking from it, and leaves it out when looking after it', () => {
    const at = Date.UTC(2026, 11, 15, 12);
    expect(take(fortnightly, 1, at)).toMatchObject([{ at }]);
    expect(nextOccurrence(fortnightly, at)?.date).toBe('2026-12-17');
  });
});

describe('what a host changes', () => {
  const mondays = weekly('Europe/Lisbon', '12:00', '2026-12-07', 1);

  test('a skipped date does not happen', () => {
    const holidays = { ...mondays, skip: ['2026-12-21', '2026-12-28'] };
    expect(dates(take(holidays, 3))).toEqual(['2026-12-07', '2026-12-14', '2027-01-04']);
    expect(occurrenceOn(holidays, '2026-12-21')).toBeUndefined();
  });

  test('a moved one happens at its new time, in the order of time, under its old date', () => {
    const moved = { ...mondays, moved: [{ date: '2026-12-07', to: '2026-12-16T18:30' }] };
    expect(take(moved, 3)).toMatchObject([
      { date: '2026-12-14' },
      { date: '2026-12-07', local: '2026-12-16T18:30' },
      { date: '2026-12-21' },
    ]);
    expect(occurrenceOn(moved, '2026-12-07')?.local).toBe('2026-12-16T18:30');
    expect(occurrenceOn(moved, '2026-12-16')).toBeUndefined();
  });

  test('one that was moved forward is found although its own date is long past, or far ahead', () => {
    const late = { ...mondays, moved: [{ date: '2026-12-07', to: '2027-06-16T18:30' }] };
    expect(nextOccurrence(late, Date.UTC(2027, 5, 15))?.date).toBe('2026-12-07');
    const early = { ...mondays, moved: [{ date: '2027-06-07', to: '2026-12-08T18:30' }] };
    expect(nextOccurrence(early, Date.UTC(2026, 11, 8))?.date).toBe('2027-06-07');
  });

  test('one moved onto another is one with it', () => {
    const onto = { ...mondays, moved: [{ date: '2026-12-07', to: '2026-12-14T12:00' }] };
    expect(dates(take(onto, 2))).toEqual(['2026-12-07', '2026-12-21']);
  });

  test('moving a date that is none changes nothing', () => {
    const stray = { ...mondays, moved: [{ date: '2026-12-08', to: '2026-12-09T12:00' }] };
    expect(take(stray, 3)).toEqual(take(mondays, 3));
  });
});

describe('an end', () => {
  const mondays = weekly('Europe/Lisbon', '12:00', '2026-12-07', 1);

  test('until a day includes that day', () => {
    expect(dates(take({ ...mondays, end: { kind: 'until', date: '2026-12-14' } }, 9))).toEqual([
      '2026-12-07',
      '2026-12-14',
    ]);
  });

  test('a number counts from the start, skipped ones too, wherever one begins to look', () => {
    const three: Cadence = { ...mondays, skip: ['2026-12-14'], end: { kind: 'count', count: 3 } };
    expect(dates(take(three, 9))).toEqual(['2026-12-07', '2026-12-21']);
    expect(dates(take(three, 9, '2026-12-15'))).toEqual(['2026-12-21']);
    expect(nextOccurrence(three, Date.UTC(2026, 11, 22))).toBeUndefined();
  });

  test('a number of fifth Mondays counts only those there are', () => {
    const four: Cadence = {
      ...mondays,
      start: '2026-11-30',
      pattern: { kind: 'monthly-by-weekday', every: 1, nth: 5, weekday: 1 },
      end: { kind: 'count', count: 4 },
    };
    expect(dates(take(four, 9, '2027-05-01'))).toEqual(['2027-05-31', '2027-08-30']);
  });
});

describe('two times in turn', () => {
  const inTurn: Cadence = {
    ...weekly('Europe/Berlin', '09:00', '2026-12-01', 2),
    slots: [
      { time: '09:00', zone: 'Europe/Berlin' },
      { time: '17:00', zone: 'America/New_York' },
    ],
  };

  it('alternate, each in its own zone', () => {
    expect(take(inTurn, 3).map(({ local, zone }) => `${local} ${zone}`)).toEqual([
      '2026-12-01T09:00 Europe/Berlin',
      '2026-12-08T17:00 America/New_York',
      '2026-12-15T09:00 Europe/Berlin',
    ]);
  });

  it('keep their turns, whatever is skipped and wherever one begins to look', () => {
    expect(take({ ...inTurn, skip: ['2026-12-08'] }, 2)).toMatchObject([
      { zone: 'Europe/Berlin' },
      { date: '2026-12-15', zone: 'Europe/Berlin' },
    ]);
    expect(take(inTurn, 1, '2026-12-20')).toMatchObject([{ zone: 'America/New_York' }]);
  });

  it('come in the order of time, even where a later date is earlier', () => {
    const far: Cadence = {
      ...daily('Pacific/Honolulu', '23:00', '2026-12-01'),
      slots: [
        { time: '23:00', zone: 'Pacific/Honolulu' },
        { time: '09:00', zone: 'Pacific/Kiritimati' },
      ],
    };
    expect(dates(take(far, 4))).toEqual(['2026-12-02', '2026-12-01', '2026-12-04', '2026-12-03']);
  });
});

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
        expect(found).toHaveLength(count);
        expect(found).toEqual(take({ ...any, skip: [] }, 30).slice(0, count));
      }),
      { numRuns: 40 },
    );
  });
});
