import { afterAll, expect, it } from '@jest/globals';
import { seededRandom } from '../../../../src/core/matching/index.js';
import { chatId, sessionId } from '../../../../src/core/shared/ids.js';
import { MINUTE } from '../../../../src/core/shared/time.js';
import { type ChatWorld, chatWorld, endOfWorlds, HERE, TUESDAYS } from '../support/chat-world.js';

afterAll(endOfWorlds);

const CHATS = 25;
const START = Date.parse('2026-12-01T12:00:00Z');

/** A process whose writes fail now and then, before they are done or after: as if it had died there. */
function dyingProcess(world: ChatWorld, random: () => number) {
  const { sessions, standingChats, outbox } = world.stores;
  const dies = async <T>(write: () => Promise<T>): Promise<T> => {
    const when = random();
    if (when < 0.15) throw new Error('killed before');
    const done = await write();
    if (when < 0.3) throw new Error('killed after');
    return done;
  };
  return world.startProcess({
    sessions: {
      ...sessions,
      insert: (session, dueAt) => dies(() => sessions.insert(session, dueAt)),
      save: (session, dueAt) => dies(() => sessions.save(session, dueAt)),
    },
    standingChats: { ...standingChats, save: (chat, dueAt) => dies(() => standingChats.save(chat, dueAt)) },
    outbox: { ...outbox, put: (notices) => dies(() => outbox.put(notices)) },
  });
}

it('many chats at once, two processes that die all the time: each opens once, asks once, closes once', async () => {
  const world = await chatWorld('2026-11-30T10:00:00Z');
  const random = seededRandom(20_261_201);
  await world.begin({ state: { kind: 'paused', why: 'steward', at: 0 } });
  const ids = Array.from({ length: CHATS }, (_, index) => chatId(HERE, `chaos${100 + index}`));
  const next = { date: '2026-12-01', local: '2026-12-01T12:00', zone: 'Europe/Lisbon', at: START };
  for (const id of ids) {
    const chat = { ...TUESDAYS, id, hashtag: id.slice(-8), next };
    await world.stores.standingChats.insert(chat, START - 25 * 60 * MINUTE);
  }
  const processes = [dyingProcess(world, random), dyingProcess(world, random)];
  const tick = (at: number) => {
    world.setClock(new Date(at).toISOString());
    return Promise.all(
      processes.map(async (one) => [await one.chats(), await one.sessions(), await one.settled()]),
    );
  };
  const whileBusy = async (from: number) => {
    for (let round = 0; round < 8; round += 1) await tick(from + round * 11_000);
    await world.at(new Date(from + 2 * MINUTE).toISOString());
    await world.at(new Date(from + 2 * MINUTE + 6_000).toISOString());
  };
  await whileBusy(START - 25 * 60 * MINUTE);
  for (const minutes of [0, 15, 30, 45, 60]) await whileBusy(START + minutes * MINUTE);

  const states = await Promise.all(
    ids.map(async (id) => (await world.stores.sessions.find(sessionId(id, next.date)))?.state.kind),
  );
  expect(states).toEqual(ids.map(() => 'closed'));
  const keys = world.all.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const ends = ['opening', 'panel', 'question-0', 'question-1', 'question-2', 'question-3', 'closing'];
  const owed = ids.flatMap((id) => ends.map((end) => `${sessionId(id, next.date)}|${end}`));
  expect(keys.filter((key) => key.includes(next.date)).sort()).toEqual(owed.sort());
}, 60_000);
