import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Cadence } from '../../../src/core/cadence/index.js';
import { type ChatId, chatId, communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import type { ChatEvent, ChatState, StandingChat } from '../../../src/core/standing-chats/index.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE')];
const garden = placeId(acme, 'GARDEN');

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

let made = 0;
const newId = (): ChatId => {
  made += 1;
  return chatId(acme, `c${String(made).padStart(8, '0')}`);
};

const lisbon = { time: '12:00', zone: 'Europe/Lisbon' };
const cadence: Cadence = {
  pattern: { kind: 'weekly', every: 2, weekdays: [2] },
  start: '2026-06-02',
  slots: [lisbon],
  skip: [],
  moved: [],
};

const chat = (more: Partial<StandingChat> = {}): StandingChat => {
  const id = newId();
  return {
    id,
    community: acme,
    channel: garden,
    title: 'Tomatoes and others',
    hashtag: `tag${made}`,
    host: ada,
    hostName: 'Ada',
    cadence,
    phrase: 'every second Tuesday 12:00',
    minutes: 60,
    topics: [],
    questions: [],
    asked: [],
    state: { kind: 'running' },
    sequence: 0,
    createdAt: NOON,
    events: [],
    version: 0,
    ...more,
  };
};

const CADENCES: readonly Cadence[] = [
  cadence,
  {
    ...cadence,
    pattern: { kind: 'monthly-by-weekday', every: 1, nth: 'last', weekday: 5 },
    slots: [lisbon, { time: '18:30', zone: 'Asia/Tokyo' }],
    skip: ['2026-07-31'],
    moved: [{ date: '2026-08-28', to: '2026-08-29T09:00' }],
    end: { kind: 'until', date: '2027-06-01' },
  },
  {
    ...cadence,
    pattern: { kind: 'monthly-by-date', every: 3, day: 31, shortMonths: 'last-day' },
    end: { kind: 'count', count: 8 },
  },
];
const STATES: readonly ChatState[] = [
  { kind: 'running' },
  { kind: 'paused', why: 'host-left', at: NOON },
  { kind: 'ended', at: NOON },
];
const change = { number: '0.0', at: NOON, by: ada, what: 'the time', before: '', after: 'noon' };
const { by: _, ...told } = change;
const EVENTS: readonly ChatEvent[] = [
  { kind: 'begun', ...change },
  { kind: 'edited', ...change },
  { kind: 'rescheduled', ...change },
  { kind: 'cancelled', date: '2026-06-02', wasAt: NOON, ...change },
  { kind: 'moved', date: '2026-06-02', wasAt: NOON, toAt: NOON + DAY, ...change },
  { kind: 'restored', date: '2026-06-02', isAt: NOON, ...change },
  { kind: 'handed-over', from: grace, ...change },
  { kind: 'paused', why: 'channel', ...told },
  { kind: 'resumed', ...told },
  { kind: 'ended', ...change },
];

describe('a standing chat comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = chat({
      state,
      events: EVENTS,
      topics: [{ words: 'Slugs', by: grace }, { words: 'Compost' }],
      questions: [{ words: 'What grows?' }],
      asked: ['q1'],
      next: { date: '2026-06-02', local: '2026-06-02T12:00', zone: 'Europe/Lisbon', at: NOON },
      listed: 'a notice',
    });
    expect(await stage.stores.standingChats.insert(one, NOON)).toBe('inserted');
    expect(await stage.otherProcess.standingChats.find(one.id)).toEqual(one);
  });

  test.each(CADENCES)('with the rhythm $pattern.kind', async (rhythm) => {
    const one = chat({ cadence: rhythm });
    await stage.stores.standingChats.insert(one, undefined);
    expect(await stage.stores.standingChats.find(one.id)).toEqual(one);
  });

  test('and once no date is left, none is', async () => {
    const one = chat({ next: { date: '2026-06-02', local: '2026-06-02T12:00', zone: 'UTC', at: NOON } });
    await stage.stores.standingChats.insert(one, NOON);
    const { next: _, ...over } = one;
    await stage.stores.standingChats.save(over, undefined);
    expect(await stage.stores.standingChats.find(one.id)).toEqual({ ...over, version: 1 });
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = chat({ channel: placeId(acme, 'BROKEN') });
    await stage.stores.standingChats.insert(one, undefined);
    const chats = stage.database.connection.collection<{ _id: string }>('standing_chats');
    await chats.updateOne({ _id: one.id }, { $set: { topics: [{ words: 7, by: 'a secret' }], live: false } });
    await expect(stage.stores.standingChats.find(one.id)).rejects.toThrow(
      new Error(
        `the document ${one.id} in standing_chats can't be read: topics.0.words (invalid_type), topics.0.by (custom)`,
      ),
    );
  });
});

describe('one hashtag for one chat', () => {
  test('of fifty hosts who want the same at the same moment, one gets it', async () => {
    const outcomes = await stage.race((stores) =>
      stores.standingChats.insert(chat({ hashtag: 'slugs' }), NOON),
    );
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'hashtag-taken')).toHaveLength(49);
  });

  test('the same chat confirmed by fifty presses is there once', async () => {
    const one = chat();
    const outcomes = await stage.race((stores) => stores.standingChats.insert(one, NOON));
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(49);
  });

  test('a chat that ended lets go of it, and one that changes its own may not take it', async () => {
    const [old, next, third] = [chat({ hashtag: 'bees' }), chat({ hashtag: 'bees' }), chat()];
    await stage.stores.standingChats.insert(old, NOON);
    await stage.stores.standingChats.insert(third, NOON);
    expect(await stage.stores.standingChats.insert(next, NOON)).toBe('hashtag-taken');
    await stage.stores.standingChats.save({ ...old, state: { kind: 'ended', at: NOON } }, undefined);
    expect(await stage.stores.standingChats.byHashtag(acme, 'bees')).toBeUndefined();
    expect(await stage.stores.standingChats.insert(next, NOON)).toBe('inserted');
    expect(await stage.stores.standingChats.byHashtag(acme, 'bees')).toEqual(next);
    expect(await stage.stores.standingChats.save({ ...third, hashtag: 'bees' }, NOON)).toBe('hashtag-taken');
    expect(await stage.stores.standingChats.find(third.id)).toEqual(third);
  });
});

describe('standing chats', () => {
  test('are saved by one of fifty at once', async () => {
    const one = chat();
    await stage.stores.standingChats.insert(one, NOON);
    const ended = await stage.race((stores, index) =>
      stores.standingChats.save({ ...one, minutes: index }, NOON).catch((error: unknown) => error),
    );
    const won = ended.filter((end) => !(end instanceof StaleWrite));
    expect(won).toEqual([await stage.stores.standingChats.find(one.id)]);
  });

  test('are listed by hashtag for a community, a channel and a host, without those that ended', async () => {
    const other = communityId('slack', 'T2');
    const lin = memberId(other, 'LIN');
    const there = (hashtag: string, more: Partial<StandingChat> = {}) =>
      chat({ community: other, channel: placeId(other, 'C1'), host: lin, hashtag, ...more });
    const [a, b, c, d] = [
      there('a'),
      there('b', { channel: placeId(other, 'C2') }),
      there('c', { host: memberId(other, 'MIA'), state: { kind: 'paused', why: 'steward', at: NOON } }),
      there('d', { state: { kind: 'ended', at: NOON } }),
    ];
    for (const one of [d, c, b, a]) await stage.stores.standingChats.insert(one, undefined);
    const chats = stage.stores.standingChats;
    expect(await chats.all(other)).toEqual([a, b, c]);
    expect(await chats.inChannel(placeId(other, 'C1'))).toEqual([a, c]);
    expect(await chats.hostedBy(lin)).toEqual([a, b]);
    expect(await chats.findAll([a.id, d.id, newId()])).toEqual(expect.arrayContaining([a, d]));
    expect(await chats.findAll([])).toEqual([]);
  });

  test('are due earliest first, not more than asked for, and not without a time', async () => {
    const past = [3, 1, 2].map((days) => ({ one: chat(), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.standingChats.insert(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.id);
    expect(await stage.stores.standingChats.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.standingChats.save(one, undefined);
    expect(await stage.stores.standingChats.due(NOON - 50 * DAY, 2)).toEqual([]);
  });
});
