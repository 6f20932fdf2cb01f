import { describe, expect, it, test } from '@jest/globals';
import { type Cadence, nextOccurrence, occurrenceOn } from '../../../src/core/cadence/index.js';
import { daily, dates, take, weekly } from './weeks.js';

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
