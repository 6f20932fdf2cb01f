import { describe, expect, test } from '@jest/globals';
import { type Cadence, describe as inWords, occurrences } from '../../../src/core/cadence/index.js';
import { cadenceOf, HERE } from './reading.js';

function nextThree(cadence: Cadence): readonly string[] {
  const found = occurrences(cadence, HERE.from);
  return Array.from({ length: 3 }, () => found.next().value?.local ?? []).flat();
}

describe('a plain phrase', () => {
  test.each([
    ['every second Tuesday 12:00', 'every second Tuesday at 12:00', '12-01 12-15 12-29'],
    ['every other Monday 9:30', 'every second Monday at 09:30', '12-07 12-21 01-04'],
    ['every 2 weeks on Friday 9am', 'every second Friday at 09:00', '12-04 12-18 01-01'],
    ['biweekly Wednesday 8:15 pm', 'every second Wednesday at 20:15', '12-02 12-16 12-30'],
    ['fortnightly on Wednesdays, 8.15 p.m.', 'every second Wednesday at 20:15', '12-02 12-16 12-30'],
    ['each fortnight on Sunday at 9 o’clock', 'every second Sunday at 09:00', '12-06 12-20 01-03'],
    ['every third Thursday 10:00', 'every 3 weeks on Thursday at 10:00', '12-03 12-24 01-14'],
    [
      'every 3 weeks on Tue and Thu 7:30',
      'every 3 weeks on Tuesday and Thursday at 07:30',
      '12-01 12-03 12-22',
    ],
    ['every Tuesday at noon', 'every Tuesday at 12:00', '12-01 12-08 12-15'],
    ['Tuesdays, 12 noon', 'every Tuesday at 12:00', '12-01 12-08 12-15'],
    ['every Monday and every Thursday 18:30', 'every Monday and Thursday at 18:30', '12-03 12-07 12-10'],
    ['weekly on Mon and Thu 18:30', 'every Monday and Thursday at 18:30', '12-03 12-07 12-10'],
    ['weekdays (Mon–Fri) 09:00', 'every weekday, Monday to Friday, at 09:00', '12-01 12-02 12-03'],
    ['Saturday to Monday at 7', 'every Monday, Saturday and Sunday at 07:00', '12-05 12-06 12-07'],
    ['daily at midnight', 'every day at 00:00', '12-01 12-02 12-03'],
    ['every day 12 am', 'every day at 00:00', '12-01 12-02 12-03'],
    ['first Monday of the month 17:00', 'on the first Monday of every month at 17:00', '12-07 01-04 02-01'],
    ['second Tuesday 12:00', 'on the second Tuesday of every month at 12:00', '12-08 01-12 02-09'],
    [
      'every second Tuesday of the month 12:00',
      'on the second Tuesday of every month at 12:00',
      '12-08 01-12 02-09',
    ],
    [
      'last Friday of every month at 16:00',
      'on the last Friday of every month at 16:00',
      '12-25 01-29 02-26',
    ],
    ['every last Friday 16:00', 'on the last Friday of every month at 16:00', '12-25 01-29 02-26'],
    [
      'every second month on the first Tuesday 12:00',
      'on the first Tuesday of every second month at 12:00',
      '12-01 02-02 04-06',
    ],
    [
      'the first Tuesday of every 2nd month at noon',
      'on the first Tuesday of every second month at 12:00',
      '12-01 02-02 04-06',
    ],
    [
      'quarterly, the fourth Friday, 6pm',
      'on the fourth Friday of every 3rd month at 18:00',
      '12-25 03-26 06-25',
    ],
    ['monthly on the 15th at 9', 'on the 15th of every month at 09:00', '12-15 01-15 02-15'],
    ['every 15th, 9:00', 'on the 15th of every month at 09:00', '12-15 01-15 02-15'],
    ['monthly on day 1 at 19h30', 'on the 1st of every month at 19:30', '12-01 01-01 02-01'],
    [
      'on the 31st of each month 9:00',
      'at 09:00, Lisbon time, on the 31st of every month that has one',
      '12-31 01-31 03-31',
    ],
    [
      'on the 31st of each month (last day) 9:00',
      'on the last day of every month at 09:00',
      '12-31 01-31 02-28',
    ],
    ['last day of the month 9:00', 'on the last day of every month at 09:00', '12-31 01-31 02-28'],
    [
      'the 30th or the last day, 9:00',
      'on the 30th of every month, or the last day of a shorter month, at 09:00',
      '12-30 01-30 02-28',
    ],
    [
      'the 30th, skip short months, 9:00',
      'at 09:00, Lisbon time, on the 30th of every month that has one',
      '12-30 01-30 03-30',
    ],
    [
      'fifth Thursday of the month 9:00',
      'at 09:00, Lisbon time, on the fifth Thursday of every month that has one',
      '12-31 04-29 07-29',
    ],
    ['every 2 weeks 10:00 starting 5 January 2027', 'every second Tuesday at 10:00', '01-05 01-19 02-02'],
    ['monthly 10:00 from January 5th, 2027', 'on the 5th of every month at 10:00', '01-05 02-05 03-05'],
    [
      'every second Tuesday, starting 2027-01-06, 12:00',
      'every second Tuesday at 12:00',
      '01-12 01-26 02-09',
    ],
    ['every second Tuesday 12:00 starting 2026-11-24', 'every second Tuesday at 12:00', '12-08 12-22 01-05'],
  ])('“%s”', (phrase, words, days) => {
    const cadence = cadenceOf(phrase);
    expect(inWords(cadence)).toBe(words.includes('Lisbon') ? words : `${words}, Lisbon time`);
    expect(
      nextThree(cadence)
        .map((local) => local.slice(5, 10))
        .join(' '),
    ).toBe(days);
  });

  test('may name an end', () => {
    expect(inWords(cadenceOf('every Tuesday 12h, from 2026-12-01 to 2027-06-30'))).toBe(
      'every Tuesday at 12:00, Lisbon time, until 30 June 2027',
    );
    expect(inWords(cadenceOf('Tuesdays at noon for ten sessions'))).toBe(
      'every Tuesday at 12:00, Lisbon time, 10 times',
    );
    expect(nextThree(cadenceOf('every Tuesday 12:00, 2x'))).toEqual(['2026-12-01T12:00', '2026-12-08T12:00']);
  });

  test('may name its own zone', () => {
    expect(cadenceOf('every Tuesday 12:00 asia/kathmandu').slots).toEqual([
      { time: '12:00', zone: 'Asia/Kathmandu' },
    ]);
    expect(inWords(cadenceOf('in America/New_York, every Tuesday 12:00'))).toBe(
      'every Tuesday at 12:00, New York time',
    );
    expect(inWords(cadenceOf('every Tuesday 12:00 UTC'))).toBe('every Tuesday at 12:00, UTC');
  });

  test('may take turns between two times', () => {
    const cadence = cadenceOf('alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday');
    expect(inWords(cadence)).toBe('every Tuesday at 09:00, Berlin time, and 17:00, New York time, in turn');
    expect(cadenceOf('Tuesdays alternating between 9am and 5 pm America/New_York').slots).toEqual([
      { time: '09:00', zone: 'Europe/Lisbon' },
      { time: '17:00', zone: 'America/New_York' },
    ]);
  });

  test('is read whatever its case, spaces and punctuation', () => {
    for (const phrase of [
      'EVERY SECOND TUESDAY 12:00',
      ' every  second\ttuesday, 12:00. ',
      '“12:00 — every second Tue!”',
    ]) {
      expect(cadenceOf(phrase)).toEqual(cadenceOf('every second Tuesday 12:00'));
    }
  });

  test('skips and moves are said, too', () => {
    const cadence = { ...cadenceOf('every Tuesday 12:00'), skip: ['2026-12-22', '2026-12-29'] };
    const moved = [{ date: '2026-12-08', to: '2026-12-09T18:00' }];
    expect(inWords({ ...cadence, moved })).toBe(
      'every Tuesday at 12:00, Lisbon time, but not on 22 December 2026 and 29 December 2026, with 8 December 2026 moved to 9 December 2026 at 18:00',
    );
  });
});
