import { describe, expect, test } from '@jest/globals';
import { isZone, newMember, quietUntil, readQuietHours } from '../../../src/core/members/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';

const here = communityId('slack', 'T1');
const quiet = { ...newMember(memberId(here, 'U1'), here), quietHours: { from: '21:00', to: '08:00' } };
const at = (text: string) => Date.parse(text);
const until = (member: typeof quiet, zone: string | undefined, now: string) =>
  new Date(quietUntil(member, zone, at(now))).toISOString();

describe('quiet hours', () => {
  test.each([
    ['in the evening: until next morning', '2026-11-23T22:30:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['after midnight: until the same morning', '2026-11-24T03:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['at 21:00 sharp they have begun', '2026-11-23T21:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['at 08:00 sharp they are over', '2026-11-24T08:00:00+01:00', '2026-11-24T07:00:00.000Z'],
    ['by day nothing waits', '2026-11-24T12:00:00+01:00', '2026-11-24T11:00:00.000Z'],
  ])('%s', (_what, now, expected) => {
    expect(until(quiet, 'Europe/Berlin', now)).toBe(expected);
  });

  test('end at the right wall time on the night the clocks go back (Berlin, 25 October 2026)', () => {
    expect(until(quiet, 'Europe/Berlin', '2026-10-24T23:00:00+02:00')).toBe('2026-10-25T07:00:00.000Z');
  });

  test('that end in a gap end just after it (New York, 8 March 2026, 02:30)', () => {
    const early = { ...quiet, quietHours: { from: '22:00', to: '02:30' } };
    expect(until(early, 'America/New_York', '2026-03-08T01:00:00-05:00')).toBe('2026-03-08T07:30:00.000Z');
  });

  test('their own zone goes before the platform’s, and without any zone nothing waits', () => {
    expect(until({ ...quiet, zone: 'Asia/Tokyo' }, 'Europe/Berlin', '2026-11-24T12:00:00Z')).toBe(
      '2026-11-24T23:00:00.000Z',
    );
    expect(until(quiet, undefined, '2026-11-24T02:00:00Z')).toBe('2026-11-24T02:00:00.000Z');
  });

  test('a weekend off ends on Monday, after the night', () => {
    const rests = { ...quiet, weekendsOff: true };
    expect(until(rests, 'Europe/Berlin', '2026-11-27T23:00:00+01:00')).toBe('2026-11-30T07:00:00.000Z');
    expect(until(rests, 'Europe/Berlin', '2026-11-29T12:00:00+01:00')).toBe('2026-11-30T07:00:00.000Z');
  });
});

test('a zone is one that exists', () => {
  expect(['Europe/Lisbon', 'America/New_York', 'UTC'].map(isZone)).toEqual([true, true, true]);
  expect(['Atlantis/Capital', '+02:00', '', 'the moon'].map(isZone)).toEqual([false, false, false, false]);
});

describe('quiet hours as people write them', () => {
  test.each([
    ['21:00-08:00', '21:00', '08:00'],
    [' 9:00 to 17:30 ', '09:00', '17:30'],
    ['22:15 – 7:45', '22:15', '07:45'],
    ['22:00 until 07:00', '22:00', '07:00'],
  ])('“%s” is understood', (typed, from, to) => {
    expect(readQuietHours(typed)).toEqual({ from, to });
  });

  test.each(['', '21-8', '21:00', '24:00-08:00', '21:60-08:00', 'at night'])('“%s” is not', (typed) => {
    expect(readQuietHours(typed)).toBeUndefined();
  });
});
