import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../../src/adapters/mongo/connection.js';
import { createStores } from '../../../src/adapters/mongo/index.js';
import { plain } from '../../../src/core/conversation/message.js';
import { DeliveryFailure, type Messenger } from '../../../src/core/messenger.js';
import { type DeliveryDeps, deliverDue, type Notice, type Outbox } from '../../../src/core/outbox/index.js';
import { communityId, type MemberId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { SECOND } from '../../../src/core/shared/time.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

const acme = communityId('slack', 'T1');
const place = placeId(acme, 'D1');
const person = (name: string): MemberId => memberId(acme, name);

let database: FreshDatabase;
let elsewhere: MongoConnection;
let outbox: Outbox;
let otherProcess: Outbox;
let now = 0;

beforeAll(async () => {
  database = await readyDatabase();
  elsewhere = await connectMongo({ uri: database.uri });
  outbox = createStores(database.connection, { encryptionKey: undefined, clock: () => now }).outbox;
  otherProcess = createStores(elsewhere.connection, { encryptionKey: undefined, clock: () => now }).outbox;
});
beforeEach(() => {
  now = Date.parse('2026-06-01T12:00:00Z');
});
afterEach(async () => {
  await database.connection.collection('outbox').deleteMany({});
});
afterAll(async () => {
  await elsewhere.close();
  await database.drop();
});

const tell = (to: MemberId, key: string, more: Partial<Notice> = {}): Notice => ({
  key,
  community: acme,
  delivery: { kind: 'tell', to, message: plain(key) },
  notBefore: now,
  lostAnswer: 'never',
  ...more,
});

type Send = (to: string, key: string) => Promise<void>;

const messengerThat = (send: Send): Messenger => ({
  async tell(to, _, key) {
    await send(to, key);
    return { place, message: key };
  },
  async post(to, _, key) {
    await send(to, key);
    return { place, message: key };
  },
  amend: async ({ message }) => send('amended', message),
  openThread: async () => undefined,
  async reply(_under, _, key) {
    await send('thread', key);
    return { place, message: key };
  },
  listEvent: async () => undefined,
  unlistEvent: async () => undefined,
  openRoom: async () => place,
  closeRoom: async () => undefined,
  refusesCopies: () => false,
});

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const deliver = (send: Send, more: Partial<DeliveryDeps> = {}) =>
  deliverDue({ outbox, messenger: messengerThat(send), clock: () => now, log, count: quiet, ...more });

describe('delivering what is due', () => {
  test('two processes send 600 notices over a slow line: each once, and each is noted as sent', async () => {
    const all = Array.from({ length: 600 }, (_, index) =>
      tell(person(`P${index % 150}`), `n${index}`, { lostAnswer: index % 2 ? 'never' : 'twice' }),
    );
    await outbox.put(all);
    const keys: string[] = [];
    const slowly: Send = async (_, key) => {
      keys.push(key);
      await pause(key.length);
    };
    const settled = await Promise.all([deliver(slowly), deliver(slowly, { outbox: otherProcess })]);
    expect(settled[0] + settled[1]).toBe(600);
    expect([...keys].sort()).toEqual(all.map(({ key }) => key).sort());
    expect(await outbox.claim({ now: now + 60 * SECOND, lease: SECOND, limit: 1 })).toEqual([]);
  });

  test('one person gets their notices one after the other, in the order in which they were owed', async () => {
    await outbox.put(Array.from({ length: 30 }, (_, index) => tell(person('ADA'), `n${index}`)));
    const heard: string[] = [];
    let speaking = 0;
    await deliver(async (_, key) => {
      speaking += 1;
      expect(speaking).toBe(1);
      await pause(1);
      heard.push(key);
      speaking -= 1;
    });
    expect(heard).toEqual(Array.from({ length: 30 }, (_, index) => `n${index}`));
  });

  test('a slow place keeps nobody else waiting, not even behind a long queue', async () => {
    await outbox.put(Array.from({ length: 1_200 }, (_, index) => tell(person('SLOW'), `s${index}`)));
    await outbox.put([tell(person('ADA'), 'for ada')]);
    let adaHeard = () => {};
    const heard = new Promise<void>((resolve) => {
      adaHeard = resolve;
    });
    const told: string[] = [];
    await deliver(async (to, key) => {
      told.push(key);
      if (to === person('ADA')) adaHeard();
      // Would never end if Ada had to wait for it.
      else await heard;
    });
    expect(told.filter((key) => key === 'for ada')).toHaveLength(1);
    expect(new Set(told).size).toBe(told.length);
    expect(await outbox.status('s500')).toEqual({ state: 'waiting' });
  });

  test('what cannot begin while its claim is safe goes back untried and comes later', async () => {
    await outbox.put([tell(person('ADA'), 'first'), tell(person('ADA'), 'second')]);
    const told: string[] = [];
    let counted = 0;
    const send: Send = async (_, key) => {
      told.push(key);
      if (key === 'first') now += 11 * SECOND;
    };
    await deliver(send, { count: () => (counted += 1) });
    expect(told).toEqual(['first', 'second']);
    expect(counted).toBe(2);
  });

  test('what changes an earlier notice waits for that one', async () => {
    const change = { kind: 'amend', earlier: 'asked', message: plain('Expired') } as const;
    await outbox.put([tell(person('ADA'), 'change', { delivery: change }), tell(person('ADA'), 'asked')]);
    const told: string[] = [];
    const send: Send = async (to, key) => {
      if (key === 'asked' && to !== 'amended' && told.length === 0) {
        told.push('refused');
        throw new DeliveryFailure('try-later', 'ratelimited', 2 * SECOND);
      }
      told.push(`${to === 'amended' ? 'amend' : 'tell'} ${key}`);
    };
    await deliver(send);
    expect(told).toEqual(['refused']);
    now += 5 * SECOND;
    await deliver(send);
    now += 5 * SECOND;
    await deliver(send);
    expect(told).toEqual(['refused', 'tell asked', 'amend asked']);
  });
});

describe('while the database is away', () => {
  test('a moment of absence forgets nothing that was sent', async () => {
    await outbox.put([tell(person('ADA'), 'a')]);
    let failures = 2;
    const flaky: Outbox = {
      ...outbox,
      settle: async (outcomes) => {
        failures -= 1;
        if (failures >= 0) throw new Error('connection closed');
        await outbox.settle(outcomes);
      },
    };
    expect(await deliver(async () => undefined, { outbox: flaky })).toBe(1);
    expect(await outbox.status('a')).toMatchObject({ state: 'sent' });
  });

  test('what cannot be claimed is an error, but what was under way is still noted', async () => {
    await outbox.put([tell(person('ADA'), 'a'), tell(person('BOB'), 'b')]);
    let claims = 0;
    const lame: Outbox = {
      ...outbox,
      claim: async (request) => {
        claims += 1;
        if (claims > 1) throw new Error('connection closed');
        return outbox.claim(request);
      },
    };
    const send: Send = (to) => pause(to === person('ADA') ? 1 : 50, undefined);
    await expect(deliver(send, { outbox: lame })).rejects.toThrow('connection closed');
    expect(await outbox.status('a')).toMatchObject({ state: 'sent' });
    expect(await outbox.status('b')).toMatchObject({ state: 'sent' });
  });

  test('what must not arrive twice does not leave before that is written down', async () => {
    await outbox.put([tell(person('ADA'), 'a')]);
    const told: string[] = [];
    const send: Send = async (_, key) => {
      told.push(key);
    };
    await deliver(send, { outbox: { ...outbox, departing: () => Promise.reject(new Error('closed')) } });
    expect(told).toEqual([]);
    now += 5 * SECOND;
    await deliver(send);
    expect(told).toEqual(['a']);
  });
});
