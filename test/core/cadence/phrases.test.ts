import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Cadence,
  describe as inWords,
  occurrences,
  readCadence,
} from '../../../src/core/cadence/index.js';

const HERE = { zone: 'Europe/Lisbon', from: '2026-12-01' };

function cadenceOf(phrase: string): Cadence {
  const read = readCadence(phrase, HERE);
  if (read.kind === 'problem') throw new Error(`${phrase}: ${read.words}`);
  return read.cadence;
}

function complaint(phrase: string): string {
  const read = readCadence(phrase, HERE);
  return read.kind === 'problem' ? read.words : `taken as ${inWords(read.cadence)}`;
}

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
      'on the 31st of every month that has one at 09:00',
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
      'on the 30th of every month that has one at 09:00',
      '12-30 01-30 03-30',
    ],
    [
      'fifth Thursday of the month 9:00',
      'on the fifth Thursday of every month that has one at 09:00',
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
    expect(inWords(cadence)).toBe(`${words}, Lisbon time`);
    expect(
      nextThree(cadence)
        .map((local) => local.slice(5, 10))
        .join(' '),
    ).toBe(days);
  });

  test('may name an end', () => {
    expect(inWords(cadenceOf('every Tuesday 12:00, until 2027-06-30'))).toBe(
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

describe('what cannot be read', () => {
  test.each([
    ['', 'Say when it is'],
    ['  ,;! ', 'Say when it is'],
    ['whenever we feel like it', '“whenever”'],
    ['every blursday 12:00', '“blursday”'],
    ['every Tuesday', 'no time in that'],
    ['12:00', 'no day in that'],
    ['every month 12:00', 'no day in that'],
    ['every Tuesday 12:00 at', 'stop halfway'],
    ['every Tuesday 9', '“9”'],
    ['every Tuesday 1200', '“1200”'],
    ['every Tuesday 25:00', 'no such time as “25:00”'],
    ['every Tuesday 24:00', 'no such time as “24:00”'],
    ['every Tuesday 12:60', 'no such time as “12:60”'],
    ['every Tuesday 12:5', 'no such time as “12:5”'],
    ['every Tuesday 13 pm', 'no such time as “13 pm”'],
    ['every Tuesday 0am', 'no such time as “0am”'],
    ['every Tuesday 09:00-10:00', 'no such time as “09:00-10:00”'],
    ['every Tuesday 9:00 and 17:00', 'more than one time'],
    ['alternating 9:00, every Tuesday', 'takes two times'],
    ['alternating 9:00, 12:00 and 17:00, every Tuesday', 'takes two times'],
    ['every Tuesday 12:00 until 2027-02-30', 'no date “2027-02-30”'],
    ['every Tuesday 12:00 until 31 June 2027', 'no date “31 june 2027”'],
    ['every Tuesday 12:00 until tomorrow', 'no date “tomorrow”'],
    ['every Tuesday 12:00 until', 'date is missing'],
    ['every Tuesday 12:00 until 2026-11-30', 'over before its first date'],
    ['every Tuesday 12:00 until 2027-06-30, 10 times', 'more than one end'],
    ['every Tuesday 12:00 starting 2027-01-05 starting 2027-01-05', 'more than one beginning'],
    ['every Tuesday 12:00, 0 times', 'from 1 to 1000'],
    ['every Tuesday 12:00, 1001 times', 'from 1 to 1000'],
    ['every Tuesday 12:00 Europe/Lisboa', 'no time zone “europe/lisboa”'],
    ['every 2 days 12:00', 'in weeks and months'],
    ['every other day 12:00', 'in weeks and months'],
    ['every 53 weeks on Monday 12:00', 'from 1 to 52 weeks'],
    ['every 0 weeks on Monday 12:00', 'from 1 to 52 weeks'],
    ['every 13 months on the 1st 12:00', '1 to 12 months'],
    ['every month on Tuesday 12:00', 'which one of the month'],
    ['every other Tuesday of the month 12:00', 'which one of the month'],
    ['first Monday and Tuesday of the month 12:00', 'one weekday'],
    ['first and third Monday 12:00', 'more than one rhythm'],
    ['sixth Monday of the month 12:00', 'five of a weekday at most'],
    ['monthly on the 32nd 12:00', 'from the 1st to the 31st'],
    ['on the 0th 12:00', 'from the 1st to the 31st'],
    ['the 1st and the last day of the month 12:00', 'more than one rhythm'],
    ['weekly on the 15th 12:00', 'more than one rhythm'],
    ['every week on the first Monday 12:00', 'more than one rhythm'],
    ['bimonthly on Monday 12:00', 'Bimonthly can mean two things'],
    [`every Tuesday ${'and Tuesday '.repeat(20)} 12:00`, 'longer than I can follow'],
  ])('“%s” is answered in one sentence', (phrase, words) => {
    const said = complaint(phrase);
    expect(said).toContain(words);
    expect(said).toMatch(/^[A-Z“][^\n]{20,280}\.$/);
  });

  it('is never quoted at length, nor with anything that a terminal would obey', () => {
    expect(complaint(`\u001b[31m${'x'.repeat(150)}`).length).toBeLessThan(220);
    expect(complaint('every \u001b\u0007blursday')).not.toMatch(/\p{C}/u);
  });
});

describe('any text at all', () => {
  const WORDS =
    'every each second other last 2 3rd 15th 31st weeks week month months of the on at and Tuesday Mon Thu-Sat weekdays daily monthly biweekly 12:00 9 pm noon 7.30 until from starting 2027-01-05 31 June 2027 10 times x alternating Europe/Berlin UTC day skip or - , ('.split(
      ' ',
    );
  const text = fc.oneof(
    fc.string({ maxLength: 220, unit: 'binary' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((words) => words.join(' ')),
  );

  it('is either read or answered in a sentence, and quickly', () => {
    fc.assert(
      fc.property(text, (phrase) => {
        const read = readCadence(phrase, HERE);
        if (read.kind === 'problem') expect(read.words).toMatch(/^[A-Z“].*\.$/u);
        else expect(inWords(read.cadence)).toMatch(/ at \d\d:\d\d, /);
      }),
      { numRuns: 1500 },
    );
    const began = performance.now();
    for (const long of [
      '9'.repeat(200),
      'mon-'.repeat(50),
      ' -'.repeat(100),
      'every '.repeat(33),
      'p.m.'.repeat(50),
    ]) {
      readCadence(long, HERE);
    }
    expect(performance.now() - began).toBeLessThan(500);
  });

  const number = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const days = fc
    .uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'), { minLength: 1 })
    .map((names) => names.join(' and '));
  const sound = fc
    .tuple(
      fc.oneof(
        fc.tuple(number(1, 52), days).map(([every, names]) => `every ${every} weeks on ${names}`),
        fc
          .tuple(fc.constantFrom('first', '2nd', 'third', '4th', 'fifth', 'last'), days, number(1, 12))
          .map(([nth, names, every]) => `${nth} ${names.slice(0, 3)} of every ${every} months`),
        fc
          .tuple(number(29, 31), fc.constantFrom('', ', last day,', ', skip,'), number(1, 12))
          .map(([day, short, every]) => `every ${every} months on the ${day}th${short}`),
      ),
      fc.tuple(number(0, 23), number(10, 59)).map(([hour, minute]) => `${hour}:${minute}`),
      fc.constantFrom('', 'until 2100-02-03', '1 time', '17 times'),
      fc.constantFrom('', 'in Asia/Tokyo', 'UTC'),
    )
    .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }))
    .map((parts) => parts.filter((part) => part !== '').join(', '));

  it('a sound one is read, in whatever order its parts come', () => {
    fc.assert(
      fc.property(sound, (phrase) => {
        expect({ phrase, read: readCadence(phrase, HERE) }).toMatchObject({
          phrase,
          read: { kind: 'cadence' },
        });
      }),
      { numRuns: 300 },
    );
  });

  it('what is read says itself in words that are read the same way', () => {
    fc.assert(
      fc.property(sound, (phrase) => {
        const cadence = cadenceOf(phrase);
        const said = inWords(cadence)
          .replace(/(at \d\d:\d\d), [^,]*/, '$1 ')
          .concat(` ${cadence.slots[0].zone}`);
        expect(readCadence(said, { zone: 'UTC', from: cadence.start })).toEqual({ kind: 'cadence', cadence });
      }),
      { numRuns: 300 },
    );
  });
});
