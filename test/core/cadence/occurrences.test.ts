import { describe, expect, it, test } from '@jest/globals';
import { type Cadence, nextOccurrence, occurrenceOn } from '../../../src/core/cadence/index.js';
import { ALL, daily, dates, locals, take, utc, weekly } from './weeks.js';

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

  test.each([1, 2, 3, 4, 'last'] as const)(
    'no month is ever left out, nor had twice: the %s of each weekday',
    (nth) => {
      for (const weekday of ALL) {
        const found = take(
          monthly({ kind: 'monthly-by-weekday', every: 1, nth, weekday }, '2026-07-01'),
          120,
        );
        const months = Array.from({ length: 120 }, (_, month) => new Date(Date.UTC(2026, 6 + month)));
        expect(dates(found).map((date) => date.slice(0, 7))).toEqual(
          months.map((month) => month.toISOString().slice(0, 7)),
        );
        expect(new Set(found.map(({ at }) => new Date(at).getUTCDay()))).toEqual(new Set([weekday % 7]));
      }
    },
  );

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
