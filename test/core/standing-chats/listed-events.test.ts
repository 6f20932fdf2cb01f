import { describe, expect, test } from '@jest/globals';
import {
  dueAt,
  listedEvent,
  PREPARE_AHEAD,
  prepared,
  repeatsOf,
} from '../../../src/core/standing-chats/index.js';
import { listingKey } from '../../../src/core/standing-chats/listed-event.js';
import { aChat } from './support/a-chat.js';

function repeats(phrase: string, changes: object = {}) {
  const chat = aChat({}, phrase);
  const cadence = { ...chat.cadence, ...changes };
  if (chat.next === undefined) throw new Error('no date');
  return repeatsOf(cadence, chat.next);
}

describe('what a platform’s list of events can repeat', () => {
  test.each([
    ['every Tuesday 12:00', { every: 'week' }],
    ['every second Tuesday 12:00', { every: 'second-week' }],
    ['third Tuesday of the month 12:00', { every: 'month', nth: 3 }],
  ])('%s: by itself', (phrase, expected) => {
    expect(repeats(phrase)).toEqual(expected);
  });

  test.each([
    ['every third Tuesday 12:00'],
    ['Tuesdays and Thursdays 12:00'],
    ['last Friday of the month 12:00'],
    ['fifth Friday of the month 12:00'],
    ['second Tuesday of every second month 12:00'],
    ['monthly on the 15th at 12:00'],
    ['every Tuesday 12:00, 10 times'],
    ['every Tuesday 12:00 until 2027-06-30'],
    ['alternating 9:00 Europe/Berlin and 17:00 America/New_York, every Tuesday'],
    ['every Tuesday 00:30 Europe/Berlin'],
    ['every Tuesday 20:00 America/New_York'],
  ])('%s: only once at a time', (phrase) => {
    expect(repeats(phrase)).toBeUndefined();
  });

  test('what is left out or moved stands in the way only while it is ahead', () => {
    expect(repeats('every Tuesday 12:00', { skip: ['2026-12-22'] })).toBeUndefined();
    expect(
      repeats('every Tuesday 12:00', { moved: [{ date: '2026-12-22', to: '2026-12-23T12:00' }] }),
    ).toBeUndefined();
    expect(repeats('every Tuesday 12:00', { skip: ['2026-11-17'] })).toEqual({ every: 'week' });
  });

  test('a clock change is a new listing, the week after is not', () => {
    const chat = aChat({}, 'every Sunday 12:00', '2027-03-10T09:00:00Z');
    const keys: string[] = [];
    for (let now = chat; keys.length < 3 && now.next; now = prepared(now))
      keys.push(listingKey(now, now.next));
    const [before, eve, after] = keys;
    expect(before).toBe(eve);
    expect(after).not.toBe(eve);
  });

  test('what is shown has its length, and no more words than fit', () => {
    const chat = aChat({ title: 'x'.repeat(80) });
    if (chat.next === undefined) throw new Error('no date');
    const event = listedEvent(chat, chat.next);
    expect(event.endsAt - event.startsAt).toBe(3_600_000);
    expect(event.about.length).toBeLessThanOrEqual(1000);
  });
});

describe('when a chat falls due', () => {
  test('25 hours before its next date; soon, while something is to be told; never, while it rests', () => {
    const chat = aChat({});
    const now = Date.parse('2026-11-23T09:00:00Z');
    expect(dueAt(chat, now)).toBe((chat.next?.at ?? 0) - PREPARE_AHEAD);
    expect(dueAt({ ...chat, state: { kind: 'paused', why: 'steward', at: now } }, now)).toBeUndefined();
    const event = { kind: 'resumed', number: '1.0', at: now, what: '', before: '', after: '' } as const;
    expect(dueAt({ ...chat, events: [event] }, now)).toBe(now + 10_000);
  });

  test('prepared, it goes on to the date after; after the last one, to none', () => {
    const chat = aChat({}, 'every Tuesday 12:00, 2 times');
    const second = prepared(chat);
    expect(second.next?.date).toBe('2026-12-01');
    expect(prepared(second).next).toBeUndefined();
    expect(prepared(prepared(second)).next).toBeUndefined();
  });
});
