import { describe, expect, it, test } from '@jest/globals';
import ICAL from 'ical.js';
import { createCalendarWriter } from '../../../src/adapters/http/calendar-file.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import type { CalendarEntry } from '../../../src/core/standing-chats/index.js';
import { weekly } from '../../core/cadence/weeks.js';
import { calendarShows, engineSays, entryOf, feedOf, NOW } from './calendar-reader.js';

const write = createCalendarWriter();
const tuesdays = weekly('Europe/Lisbon', '12:00', '2026-12-01', 2);
const written = (more: Partial<CalendarEntry>) => write(feedOf(entryOf(tuesdays, more)), NOW);
const eventIn = (file: string) => {
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
  return (property: string) => event?.getFirstPropertyValue(property)?.toString();
};

describe('a chat in the calendar', () => {
  it('says what, where, how long and since when, and nothing of people', async () => {
    const event = eventIn(await written({ sequence: 3 }));
    expect(['summary', 'location', 'description', 'uid', 'sequence', 'status', 'dtend'].map(event)).toEqual([
      'Lunch across the river',
      '#lunch',
      'Every second Tuesday.',
      'slack:T1:abc@kith',
      '3',
      'CONFIRMED',
      '2026-12-01T12:45:00',
    ]);
    expect(event('last-modified')).toBe('2026-11-01T00:00:03Z');
    expect(['organizer', 'attendee'].map(event)).toEqual([undefined, undefined]);
  });

  it('stays itself through every change, so that no calendar shows it twice', async () => {
    const earlier = eventIn(await written({}));
    const later = await write(
      feedOf(entryOf({ ...tuesdays, start: '2027-01-05' }, { sequence: 4, title: 'Supper' })),
      NOW + 40 * DAY,
    );
    expect(eventIn(later)('uid')).toBe(earlier('uid'));
    expect(eventIn(later)('last-modified')).not.toBe(earlier('last-modified'));
  });

  it('is tentative and takes up no time while it rests, and is cancelled when it has ended', async () => {
    const resting = eventIn(await written({ state: 'resting' }));
    expect([resting('status'), resting('transp')]).toEqual(['TENTATIVE', 'TRANSPARENT']);
    expect(eventIn(await written({ state: 'cancelled' }))('status')).toBe('CANCELLED');
  });

  it('needs neither a place nor a description', async () => {
    const event = eventIn(await written({ place: '', about: '' }));
    expect([event('location'), event('description')]).toEqual([undefined, undefined]);
  });
});

describe('the file', () => {
  it('is the same all day for the same chats, and whoever else is in them', async () => {
    const feed = feedOf(
      entryOf(tuesdays),
      entryOf(weekly('Africa/Cairo', '20:00', '2026-12-01', 3), { uid: 'b' }),
    );
    const morning = NOW - (NOW % DAY);
    expect(await write(feed, morning)).toBe(await createCalendarWriter()(feed, morning + 23 * HOUR));
  });

  it('asks to be read again within the hour, and names each zone once, before the first event', async () => {
    const berlin = weekly('Europe/Berlin', '12:00', '2026-12-01', 2);
    const file = await write(
      feedOf(entryOf(tuesdays), entryOf(tuesdays, { uid: 'b' }), entryOf(berlin, { uid: 'c' })),
      NOW,
    );
    expect(file).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\nBEGIN:VTIMEZONE/);
    expect(file.match(/TZID:.*(?=\r\nBEGIN:DAYLIGHT)/g)).toEqual([
      'TZID:Europe/Lisbon',
      'TZID:Europe/Berlin',
    ]);
    expect(file.lastIndexOf('END:VTIMEZONE')).toBeLessThan(file.indexOf('BEGIN:VEVENT'));
  });

  test('nobody’s chats are an empty calendar', async () => {
    const file = await write(feedOf(), NOW);
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n(.+\r\n)*END:VCALENDAR\r\n$/);
    expect(calendarShows(file)).toEqual([]);
  });
});

describe('whatever people write', () => {
  const NASTY = [
    'Lunch\nEND:VEVENT\nBEGIN:VEVENT\nUID:forged',
    'a\r\nb\rc\u2028d\u0085e',
    'commas, semicolons; colons: back\\slashes \\n and "quotes"',
    '\u0000\u0007\u001b[31m\u007f',
    'half a pair \ud83d and \ude00 the other',
    '👩‍👩‍👧‍👦 中文 עברית '.repeat(40),
    'x'.repeat(4000),
    `${'é'.repeat(3999)}\n`,
    'BEGIN:VEVENT',
    '$& $1 $$',
  ];

  it.each(NASTY)('%j stays text', async (words) => {
    const file = await write(
      { ...feedOf(entryOf(tuesdays, { title: words, about: words, place: words })), name: words },
      NOW,
    );
    const calendar = new ICAL.Component(ICAL.parse(file));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    const event = eventIn(file);
    const expected = words.replace(/\r\n?/g, '\n').replace(/\p{Cs}|(?!\n)\p{Cc}/gu, ' ');
    expect([event('summary'), event('description'), event('location')]).toEqual([
      expected,
      expected,
      expected,
    ]);
    // ical.js knows no NAME (RFC 7986) and leaves it as it is written.
    const name = calendar.getFirstPropertyValue('name')?.toString() ?? '';
    expect(name.replace(/\\(.)/g, '$1')).toBe(expected.replace(/\n/g, ' '));
    expect(calendarShows(file)).toEqual(engineSays(tuesdays));
    const lines = file.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(file.replace(/\r\n/g, '')).not.toMatch(/\p{Cc}/u);
    expect(Buffer.from(file).toString()).toBe(file);
  });
});
