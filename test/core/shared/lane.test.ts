import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../../src/adapters/mongo/connection.js';
import { createStores } from '../../../src/adapters/mongo/index.js';
import type { ServicePrompt } from '../../../src/core/service-projects/index.js';
import { communityId, memberId, type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import { createLane } from '../../../src/core/shared/lane.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

const acme = communityId('slack', 'T1');
const LANES = 4;

let database: FreshDatabase;
let connections: readonly MongoConnection[];
beforeAll(async () => {
  database = await readyDatabase();
  connections = await Promise.all(Array.from({ length: LANES }, () => connectMongo({ uri: database.uri })));
});
afterAll(async () => {
  await Promise.all(connections.map(({ close }) => close()));
  await database.drop();
});

/** A versioned document in which whoever presses leaves a mark. */
const marked = (channel: PlaceId): ServicePrompt => ({
  channel,
  community: acme,
  phrase: '',
  setBy: memberId(acme, 'ADA'),
  events: [],
  version: 0,
});
const mark =
  (number: string) =>
  (prompt: ServicePrompt): ServicePrompt => ({
    ...prompt,
    events: [...prompt.events, { kind: 'asked', number, date: '' }],
  });
const marksOf = (prompt: ServicePrompt | undefined) => prompt?.events.map(({ number }) => number);

/** One process: a connection of its own, and a lane that counts what it does. */
function newProcess(index: number) {
  const { connection } = connections[index] ?? database;
  const { servicePrompts } = createStores(connection, { encryptionKey: undefined, clock: Date.now });
  const counted = { loads: 0, saves: 0 };
  const broken: { load?: Error; save?: Error } = {};
  const store = {
    async find(id: PlaceId) {
      counted.loads += 1;
      if (broken.load) throw broken.load;
      return servicePrompts.find(id);
    },
    async save(prompt: ServicePrompt) {
      counted.saves += 1;
      if (broken.save) throw broken.save;
      return servicePrompts.save(prompt, undefined);
    },
  };
  const change = createLane<PlaceId, ServicePrompt>(store, () => pause(20));
  return { store: servicePrompts, change, counted, broken };
}

async function newThing(native: string) {
  const channel = placeId(acme, native);
  const one = newProcess(0);
  await one.store.save(marked(channel), undefined);
  return { channel, ...one };
}

describe('a thousand people who press on one thing at once', () => {
  test('in four processes are all heard, in order within each, and with few saves', async () => {
    const { channel, store } = await newThing('HOT');
    const processes = Array.from({ length: LANES }, (_, index) => newProcess(index));
    const pressed = Array.from({ length: 1_000 }, (_, index) =>
      processes[index % LANES]?.change(channel, mark(`${index % LANES} ${index}`)),
    );
    const changes = await Promise.all(pressed);
    const kept = (await store.find(channel)) ?? marked(channel);
    expect(new Set(marksOf(kept)).size).toBe(1_000);
    for (let lane = 0; lane < LANES; lane += 1) {
      const theirs = kept.events
        .map(({ number }) => number.split(' ').map(Number))
        .filter(([from]) => from === lane);
      const order = theirs.map(([, index]) => index ?? 0);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
    expect(kept.version).toBeLessThan(40);
    expect(processes.reduce((saves, { counted }) => saves + counted.saves, 0)).toBeLessThan(100);
    // Everybody is told what their own press did, and what stood before it.
    for (const [index, change] of changes.entries()) {
      expect(marksOf(change?.after)?.at(-1)).toBe(`${index % LANES} ${index}`);
      expect(change?.after.events.length).toBe((change?.before.events.length ?? 0) + 1);
    }
  });

  test('in one process need one load and one save, and those who come meanwhile one more', async () => {
    const { channel, change, counted } = await newThing('WARM');
    const first = Array.from({ length: 500 }, (_, index) => change(channel, mark(`${index}`)));
    await first[0];
    const later = Array.from({ length: 500 }, (_, index) => change(channel, mark(`${500 + index}`)));
    const all = await Promise.all([...first, ...later]);
    expect(marksOf(all.at(-1)?.after)).toEqual(Array.from({ length: 1_000 }, (_, index) => `${index}`));
    expect(counted).toEqual({ loads: 2, saves: 2 });
  });

  test('on as many different things do not wait for each other', async () => {
    const { change } = newProcess(0);
    const changed = await Promise.all(
      Array.from({ length: 50 }, (_, index) => change(placeId(acme, `NONE${index}`), mark('x'))),
    );
    expect(changed.every((one) => one === undefined)).toBe(true);
  });
});

test('no process is shut out while others press without a pause', async () => {
  const { channel } = await newThing('BUSY');
  const processes = Array.from({ length: 3 }, (_, index) => newProcess(index));
  const until = Date.now() + 1_000;
  const lost: unknown[] = [];
  const heard = processes.map(() => 0);
  const press = async (index: number, change: (typeof processes)[number]['change']) => {
    while (Date.now() < until) {
      await change(channel, (prompt) => ({ ...prompt, phrase: `${index} ${prompt.version}` })).catch(
        (error: unknown) => lost.push(error),
      );
      heard[index] = (heard[index] ?? 0) + 1;
    }
  };
  await Promise.all(
    processes.flatMap(({ change }, index) => Array.from({ length: 20 }, () => press(index, change))),
  );
  expect(lost).toEqual([]);
  expect(Math.min(...heard)).toBeGreaterThanOrEqual(20);
});

describe('a rule', () => {
  test('that throws fails alone, and leaves no trace', async () => {
    const { channel, change } = await newThing('THROWS');
    const throwing = (): ServicePrompt => {
      throw new Error('a defect');
    };
    const ended = await Promise.allSettled([
      change(channel, mark('a')),
      change(channel, throwing),
      change(channel, mark('b')),
    ]);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(ended[1]).toMatchObject({ reason: new Error('a defect') });
    expect(marksOf((await change(channel, mark('c')))?.after)).toEqual(['a', 'b', 'c']);
  });

  test('that finds nothing to do saves nothing, and gives back what it was given', async () => {
    const { channel, change, counted } = await newThing('NOTHING');
    const changed = await change(channel, (prompt) => prompt);
    expect(changed?.after).toBe(changed?.before);
    expect(counted).toEqual({ loads: 1, saves: 0 });
  });

  test('for something that is not there is told so, and so is everybody who waits', async () => {
    const { change } = newProcess(1);
    const nowhere = placeId(acme, 'NOWHERE');
    expect(await Promise.all([change(nowhere, mark('a')), change(nowhere, mark('b'))])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('while the store is away', () => {
  test.each(['load', 'save'] as const)(
    '(it can not %s) everybody who waits is told, and the next is heard',
    async (what) => {
      const { channel, change, broken } = await newThing(`AWAY${what.toUpperCase()}`);
      broken[what] = new Error('connection closed');
      const waiting = ['a', 'b', 'c'].map((number) => change(channel, mark(number)));
      const ended = await Promise.allSettled(waiting);
      expect(ended).toMatchObject(waiting.map(() => ({ status: 'rejected', reason: broken[what] })));
      delete broken[what];
      expect(marksOf((await change(channel, mark('d')))?.after)).toEqual(['d']);
    },
  );
});
