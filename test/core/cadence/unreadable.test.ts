import { describe, expect, it, test } from '@jest/globals';
import { describe as inWords, readCadence } from '../../../src/core/cadence/index.js';
import { HERE } from './reading.js';

function complaint(phrase: string): string {
  const read = readCadence(phrase, HERE);
  return read.kind === 'problem' ? read.words : `taken as ${inWords(read.cadence)}`;
}

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
    ['every Tuesday from 9:00 to 10:00', 'no date “9:00 to 10:00”'],
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
