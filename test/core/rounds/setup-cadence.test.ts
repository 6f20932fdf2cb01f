import { describe, expect, test } from '@jest/globals';
import { type Cadence, occurrences } from '../../../src/core/cadence/index.js';
import { readRhythm } from '../../../src/core/rounds/setup/cadence.js';
import { phraseOf } from '../../../src/core/rounds/setup/phrase.js';

const LISBON = 'Europe/Lisbon';
const MONDAY = Date.parse('2026-11-23T09:00:00Z');

function cadenceOf(phrase: string, facts: Partial<Parameters<typeof readRhythm>[1]> = {}): Cadence {
  const said = readRhythm(phrase, { zone: LISBON, now: MONDAY, ...facts });
  if (said.kind === 'problem') throw new Error(said.words);
  return said.cadence;
}

function problemOf(phrase: string, facts: Partial<Parameters<typeof readRhythm>[1]> = {}): string {
  const said = readRhythm(phrase, { zone: LISBON, now: MONDAY, ...facts });
  return said.kind === 'problem' ? said.words : 'understood';
}

function next(cadence: Cadence, from: number, most: number): readonly string[] {
  const found: string[] = [];
  for (const { local } of occurrences(cadence, from)) {
    if (found.length === most) break;
    found.push(local);
  }
  return found;
}

describe('when rounds are', () => {
  test.each([
    ['every Tuesday 10:00', ['2026-11-24T10:00', '2026-12-01T10:00']],
    ['every second Tuesday 10:00', ['2026-11-24T10:00', '2026-12-08T10:00']],
    ['every 4 weeks on Friday 9:30', ['2026-11-27T09:30', '2026-12-25T09:30']],
    ['first Tuesday of the month 17:00', ['2026-12-01T17:00', '2027-01-05T17:00']],
    ['last Friday of every month at 16:00', ['2026-11-27T16:00', '2026-12-25T16:00']],
  ])('“%s” is understood', (phrase, dates) => {
    expect(next(cadenceOf(phrase), MONDAY, 2)).toEqual(dates);
  });

  test.each([
    ['every day 10:00', 'one weekday'],
    ['Mon and Thu 10:00', 'one weekday'],
    ['every 3 weeks on Tuesday 10:00', 'every 2 weeks or every 4 weeks'],
    ['every 5 weeks on Monday 10:00', 'every 2 weeks or every 4 weeks'],
    ['monthly on the 15th at 9:00', 'name a weekday'],
    ['fifth Monday of the month 10:00', 'last Tuesday of the month'],
    ['first Monday of every second month 10:00', 'no month is left out'],
    ['alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday', 'one time'],
    ['', 'every second Tuesday 12:00'],
    ['when the moon is full', 'I’d understand'],
    ['every Tuesday 10:00 until 2026-11-01', ''],
  ])('“%s” is refused with what would work', (phrase, words) => {
    expect(problemOf(phrase)).toContain(words);
    expect(problemOf(phrase)).not.toBe('understood');
    expect(problemOf(phrase).length).toBeLessThan(400);
  });

  test('a book is not read to its end', () => {
    expect(problemOf('x'.repeat(10_000))).toContain('longer than I can follow');
  });

  test('the last Monday of the month leaves no month out, also after one with five Mondays', () => {
    const cadence = cadenceOf('last Monday of the month 10:00', { now: Date.parse('2026-07-20T09:00:00Z') });
    expect(next(cadence, Date.parse('2026-07-20T09:00:00Z'), 4)).toEqual([
      '2026-07-27T10:00',
      '2026-08-31T10:00',
      '2026-09-28T10:00',
      '2026-10-26T10:00',
    ]);
  });

  test.each(['first', 'second', 'third', 'fourth', 'last'])(
    'the %s weekday comes in each of 60 months, on every weekday',
    (nth) => {
      for (const day of ['Monday', 'Wednesday', 'Friday', 'Sunday']) {
        const months = next(cadenceOf(`${nth} ${day} of the month 10:00`), MONDAY, 60).map((local) => {
          const [year, month] = local.split('-').map(Number);
          return (year ?? 0) * 12 + (month ?? 0);
        });
        const [first = 0] = months;
        expect(months).toEqual(months.map((_, index) => first + index));
      }
    },
  );

  test.each([
    [LISBON, '2027-03-22', ['2027-03-23T10:00', '2027-03-30T10:00']],
    ['America/New_York', '2027-03-08', ['2027-03-09T10:00', '2027-03-16T10:00']],
    ['America/New_York', '2026-10-26', ['2026-10-27T10:00', '2026-11-03T10:00']],
  ])('ten o’clock stays ten o’clock in %s when the clocks change', (zone, day, dates) => {
    const now = Date.parse(`${day}T12:00:00Z`);
    const cadence = cadenceOf('every Tuesday 10:00', { zone, now });
    expect(next(cadence, now, 2)).toEqual(dates);
    const [first, second] = [...take(cadence, now, 2)];
    expect(Math.abs((second ?? 0) - (first ?? 0) - 7 * 24 * 3_600_000)).toBe(3_600_000);
  });

  test('a new day follows the last round by a week at least', () => {
    const cadence = cadenceOf('every Wednesday 10:00', { lastDrawn: '2026-11-23' });
    expect(next(cadence, MONDAY, 1)).toEqual(['2026-12-02T10:00']);
  });

  test('so does an explicit beginning that is too soon', () => {
    const cadence = cadenceOf('every Wednesday 10:00 starting 2026-11-25', { lastDrawn: '2026-11-23' });
    expect(next(cadence, MONDAY, 1)).toEqual(['2026-12-02T10:00']);
  });

  test('another time on the same days keeps the weeks, and what is left out', () => {
    const before = { ...cadenceOf('every second Tuesday 10:00'), skip: ['2026-12-08'] };
    const later = Date.parse('2026-12-02T09:00:00Z');
    const cadence = cadenceOf('every second Tuesday 11:30', { before, now: later, lastDrawn: '2026-11-24' });
    expect(next(cadence, later, 2)).toEqual(['2026-12-22T11:30', '2027-01-05T11:30']);
  });

  test('a new beginning that is named counts the weeks anew', () => {
    const before = cadenceOf('every second Tuesday 10:00');
    const cadence = cadenceOf('every second Tuesday 10:00 starting 2026-12-01', { before });
    expect(next(cadence, MONDAY, 2)).toEqual(['2026-12-01T10:00', '2026-12-15T10:00']);
  });

  test.each([
    'every Tuesday 10:00',
    'every 2 weeks on Thursday 9:30',
    'every 4 weeks on Friday 16:00 America/New_York',
    'first Tuesday of the month 17:00',
    'last Friday of the month 17:00 until 2027-06-30',
    'every Monday 8:00, 10 times',
  ])('“%s” stands in the form so that it reads the same again', (phrase) => {
    const cadence = cadenceOf(phrase);
    expect(cadenceOf(phraseOf(cadence, LISBON))).toEqual(cadence);
  });
});

function* take(cadence: Cadence, from: number, most: number) {
  let taken = 0;
  for (const { at } of occurrences(cadence, from)) {
    if (taken === most) return;
    taken += 1;
    yield at;
  }
}
