import { describe, expect, test } from '@jest/globals';
import { readPause } from '../../../src/core/care/pause-words.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const until = (text: string) => ({ kind: 'until', at: Date.parse(text) });

describe('how long a break lasts', () => {
  test.each([
    ['', { kind: 'until-resumed' }],
    ['1d', until('2026-11-24T09:00:00Z')],
    ['2 weeks', until('2026-12-07T09:00:00Z')],
    ['until 2027-01-15', until('2027-01-15T00:00:00+01:00')],
    ['2027-01-15', until('2027-01-15T00:00:00+01:00')],
  ])('“%s”', (words, expected) => {
    expect(readPause(words, 'Europe/Berlin', NOW)).toEqual(expected);
  });

  test('a day is a day by the clock on the wall, also when the clocks change', () => {
    const before = Date.parse('2026-10-24T12:00:00+02:00');
    expect(readPause('1d', 'Europe/Berlin', before)).toEqual(until('2026-10-25T12:00:00+01:00'));
  });

  test.each(['0d', 'soon', 'until 2020-01-01', 'until 2027-02-30', '1 fortnight', '9999d'])(
    '“%s” is not understood',
    (words) => {
      expect(readPause(words, 'Europe/Berlin', NOW)).toBeUndefined();
    },
  );
});
