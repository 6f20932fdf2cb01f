import { describe, expect, test } from '@jest/globals';
import { runKith } from '../support/run-kith.js';

const lisbon = ['--zone', 'Europe/Lisbon', '--from', '2026-12-01'];

describe('kith dates', () => {
  test('prints the next dates of a phrase, on the clock and in UTC', async () => {
    const { code, stdout, stderr } = await runKith([
      'dates',
      'every second Tuesday 12:00',
      ...lisbon,
      '--count',
      '3',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([
      { local: '2026-12-01T12:00', utc: '2026-12-01T12:00:00Z' },
      { local: '2026-12-15T12:00', utc: '2026-12-15T12:00:00Z' },
      { local: '2026-12-29T12:00', utc: '2026-12-29T12:00:00Z' },
    ]);
  });

  test('keeps the hour when the clocks change', async () => {
    const { stdout } = await runKith([
      'dates',
      'every Monday 9:00',
      '--zone',
      'europe/berlin',
      '--from',
      '2026-10-19',
      '--count',
      '2',
    ]);
    expect(JSON.parse(stdout)).toEqual([
      { local: '2026-10-19T09:00', utc: '2026-10-19T07:00:00Z' },
      { local: '2026-10-26T09:00', utc: '2026-10-26T08:00:00Z' },
    ]);
  });

  test('says whose turn it is, where two zones take turns, and how it was understood', async () => {
    const phrase = 'alternating 09:00 Europe/Berlin and 17:00 America/New_York, every Tuesday';
    const { stdout, stderr } = await runKith(['dates', phrase, ...lisbon, '--count', '2', '--explain']);
    expect(JSON.parse(stdout)).toEqual([
      { local: '2026-12-01T09:00', utc: '2026-12-01T08:00:00Z', zone: 'Europe/Berlin' },
      { local: '2026-12-08T17:00', utc: '2026-12-08T22:00:00Z', zone: 'America/New_York' },
    ]);
    expect(stderr).toBe('every Tuesday at 09:00, Berlin time, and 17:00, New York time, in turn\n');
  });

  test('prints five from today on, in the zone of this computer, unless told otherwise', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { stdout } = await runKith(['dates', 'daily at 23:59'], { TZ: 'UTC' });
    const found: readonly { local: string; utc: string }[] = JSON.parse(stdout);
    expect(found).toHaveLength(5);
    expect(found.every(({ local, utc }) => utc === `${local}:00Z`)).toBe(true);
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(found[0]?.local.slice(0, 10));
  });

  test('prints fewer when there are no more', async () => {
    const { stdout } = await runKith(['dates', 'every Tuesday 12:00, 2 times', ...lisbon]);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test.each([
    ['a phrase that says nothing', ['whenever', ...lisbon], /what to make of “whenever”/],
    [
      'a zone that is none',
      ['every Tuesday 12:00', '--zone', 'Europe/Lisboa'],
      /no time zone “Europe\/Lisboa”/,
    ],
    ['an offset for a zone', ['every Tuesday 12:00', '--zone', '+01:00'], /no time zone/],
    ['a day that is none', ['every Tuesday 12:00', '--from', '2026-02-30'], /not a date: “2026-02-30”/],
    ['no number', ['every Tuesday 12:00', '--count', 'many'], /from 1 to 1000/],
    ['none', ['every Tuesday 12:00', '--count', '0'], /from 1 to 1000/],
    ['too many', ['every Tuesday 12:00', '--count', '1001'], /from 1 to 1000/],
  ])('answers %s in one sentence, and ends with 1', async (_what, args, words) => {
    const { code, stdout, stderr } = await runKith(['dates', ...args]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
