import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenSession, Session, SessionEvent, SessionState } from '../../../src/core/sessions/index.js';
import {
  type ChatId,
  chatId,
  communityId,
  memberId,
  placeId,
  sessionId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
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
const newChat = (): ChatId => {
  made += 1;
  return chatId(acme, `c${String(made).padStart(8, '0')}`);
};

const session = (more: Partial<Session> = {}): Session => {
  const chat = more.chat ?? newChat();
  return {
    id: sessionId(chat, '2026-06-02'),
    chat,
    community: acme,
    channel: garden,
    startsAt: NOON + DAY,
    endsAt: NOON + DAY + HOUR,
    state: { kind: 'pending' },
    reminded: [],
    events: [],
    version: 0,
    ...more,
  };
};

const open: OpenSession = {
  openedAt: NOON,
  title: 'Slugs',
  hashtag: 'slugs',
  host: ada,
  hostName: 'Ada',
  topic: 'Beer traps',
  questions: ['What works?', 'What does not?'],
  asked: 1,
  nextQuestionAt: NOON + HOUR,
  here: [{ member: grace, name: 'Grace' }],
  picks: [
    { url: 'https://example.org/1', message: '1.1', author: { member: grace, name: 'Grace' } },
    { url: 'https://example.org/2', message: '2.2' },
  ],
};
const STATES: readonly SessionState[] = [
  { kind: 'pending' },
  { kind: 'open', ...open },
  { kind: 'closed', at: NOON, ...open },
  { kind: 'missed', at: NOON },
  { kind: 'dropped', at: NOON },
];
const EVENTS: readonly SessionEvent[] = [
  { kind: 'opened', number: '0.0', late: true },
  { kind: 'question', number: '0.1', index: 0 },
  { kind: 'skipped', number: '0.2' },
  { kind: 'closed', number: '0.3' },
  { kind: 'picked', number: '0.4' },
  { kind: 'missed', number: '0.5' },
];

describe('a session comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = session({ state, events: EVENTS, reminded: ['day-before', 'quarter-before'] });
    expect(await stage.stores.sessions.insert(one, NOON)).toBe(true);
    expect(await stage.otherProcess.sessions.find(one.id)).toEqual(one);
  });

  test('and nothing comes back for one that is not there', async () => {
    expect(await stage.stores.sessions.find(sessionId(newChat(), '2026-06-02'))).toBeUndefined();
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = session({ state: { kind: 'open', ...open }, channel: placeId(acme, 'BROKEN') });
    await stage.stores.sessions.insert(one, undefined);
    const sessions = stage.database.connection.collection<{ _id: string }>('sessions');
    await sessions.updateOne({ _id: one.id }, { $set: { 'state.topic': ['a secret'] } });
    await expect(stage.stores.sessions.find(one.id)).rejects.toThrow(
      new Error(`the document ${one.id} in sessions can't be read: state.topic (invalid_type)`),
    );
  });
});

describe('one session for each chat and date', () => {
  test('of fifty who prepare the same at the same moment, one does, and nothing is changed later', async () => {
    const one = session();
    const inserted = await stage.race((stores) => stores.sessions.insert(one, NOON));
    expect(inserted.filter(Boolean)).toHaveLength(1);
    const opened = await stage.stores.sessions.save({ ...one, state: { kind: 'open', ...open } }, NOON);
    expect(await stage.stores.sessions.insert(one, NOON)).toBe(false);
    expect(await stage.stores.sessions.find(one.id)).toEqual(opened);
  });

  test('is opened by one of fifty who try at once', async () => {
    const one = session();
    await stage.stores.sessions.insert(one, NOON);
    const ended = await stage.race((stores, index) =>
      stores.sessions
        .save({ ...one, state: { kind: 'open', ...open, asked: index } }, NOON)
        .catch((error: unknown) => error),
    );
    const won = ended.filter((end) => !(end instanceof StaleWrite));
    expect(won).toEqual([await stage.stores.sessions.find(one.id)]);
    expect(won).toMatchObject([{ version: 1 }]);
  });

  test('that is there no more is not brought back by saving it', async () => {
    await expect(stage.stores.sessions.save(session(), NOON)).rejects.toThrow(StaleWrite);
  });
});

describe('finding sessions', () => {
  test('those of a chat that are not over come in order of time', async () => {
    const chat = newChat();
    const on = (day: number, state: SessionState) =>
      session({
        chat,
        id: sessionId(chat, `2026-06-0${day}`),
        startsAt: NOON + day * DAY,
        state,
      });
    const [pending, missed, opened, dropped, closed] = [
      on(5, { kind: 'pending' }),
      on(1, { kind: 'missed', at: NOON }),
      on(2, { kind: 'open', ...open }),
      on(3, { kind: 'dropped', at: NOON }),
      on(4, { kind: 'closed', at: NOON, ...open }),
    ];
    for (const one of [pending, missed, opened, dropped, closed]) {
      await stage.stores.sessions.insert(one, undefined);
    }
    expect(await stage.stores.sessions.unfinished(chat)).toEqual([opened, pending]);
    expect(await stage.stores.sessions.unfinished(newChat())).toEqual([]);
  });

  test('those that began in a channel since then come newest first, open or closed', async () => {
    const channel = placeId(acme, 'BEGUN');
    const began = (hours: number, kind: 'open' | 'closed') =>
      session({
        channel,
        state:
          kind === 'open'
            ? { kind, ...open, openedAt: NOON + hours * HOUR }
            : { kind, at: NOON, ...open, openedAt: NOON + hours * HOUR },
      });
    const [first, second, third] = [began(0, 'closed'), began(1, 'closed'), began(2, 'open')];
    const others = [
      session({ channel }),
      session({ channel, state: { kind: 'missed', at: NOON + 3 * HOUR } }),
    ];
    for (const one of [second, first, third, ...others]) await stage.stores.sessions.insert(one, undefined);
    expect(await stage.stores.sessions.begunIn(channel, NOON + HOUR)).toEqual([third, second]);
    expect(await stage.stores.sessions.begunIn(channel, NOON)).toEqual([third, second, first]);
  });

  test('those that are due come earliest first, not more than asked for, and not without a time', async () => {
    const past = [3, 1, 2].map((days) => ({ one: session(), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.sessions.insert(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.id);
    expect(await stage.stores.sessions.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.sessions.save(one, undefined);
    expect(await stage.stores.sessions.due(NOON - 50 * DAY, 2)).toEqual([]);
  });
});
