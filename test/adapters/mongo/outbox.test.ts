import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../../src/adapters/mongo/connection.js';
import { createStores } from '../../../src/adapters/mongo/index.js';
import { dueOrder, dueQuery } from '../../../src/adapters/mongo/outbox/claim.js';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import { type Message, plain } from '../../../src/core/conversation/message.js';
import { code, emphasis, member, place, strong, time } from '../../../src/core/conversation/text.js';
import type { ClaimedNotice, Notice, Outbox, Outcome } from '../../../src/core/outbox/index.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { DAY, MINUTE, SECOND } from '../../../src/core/shared/time.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const LEASE = 30 * SECOND;
const acme = communityId('slack', 'T1');
const ada = memberId(acme, 'ADA');
const room = placeId(acme, 'ROOM');

let database: FreshDatabase;
let elsewhere: MongoConnection;
let outbox: Outbox;
let otherProcess: Outbox;

beforeAll(async () => {
  database = await readyDatabase();
  elsewhere = await connectMongo({ uri: database.uri });
  const options = { encryptionKey: undefined, clock: () => NOON };
  outbox = createStores(database.connection, options).outbox;
  otherProcess = createStores(elsewhere.connection, options).outbox;
});
afterEach(async () => {
  await notices().deleteMany({});
});
afterAll(async () => {
  await elsewhere.close();
  await database.drop();
});

const notices = () => database.connection.collection<{ _id: string }>('outbox');
const storedText = async () => JSON.stringify(await notices().find().toArray());

const everyKindOfBlock: Message = {
  summary: 'One of each',
  notify: [ada],
  blocks: [
    { kind: 'heading', text: 'A heading' },
    {
      kind: 'paragraph',
      text: [
        'Hi ',
        member(ada, 'Ada'),
        strong('!'),
        emphasis('?'),
        code('1'),
        time(NOON),
        place(room, 'here'),
      ],
    },
    { kind: 'quote', label: 'Ada says', text: '$where.it.hurts' },
    { kind: 'list', items: [['one'], [{ kind: 'link', url: 'https://example.org', text: 'two' }]] },
    { kind: 'card', title: 'Ada', lines: [] },
    { kind: 'note', text: [] },
    { kind: 'divider' },
    {
      kind: 'buttons',
      buttons: [
        { key: actionKey('intro.yes', 'slack:T1:abc'), label: 'Yes', tone: 'primary', spoken: 'Yes, Ada' },
      ],
    },
  ],
};

const tellAda = (key: string, more: Partial<Notice> = {}): Notice => ({
  key,
  community: acme,
  delivery: { kind: 'tell', to: ada, message: plain(`News: ${key}`) },
  notBefore: NOON,
  lostAnswer: 'never',
  ...more,
});
const claimAt = (now: number, from = outbox, limit = 100) => from.claim({ now, lease: LEASE, limit });
const keysOf = (claimed: readonly ClaimedNotice[]) => claimed.map(({ key }) => key);

async function claimOne(now = NOON, from = outbox): Promise<ClaimedNotice> {
  const [only] = await claimAt(now, from, 1);
  if (only === undefined) throw new Error('nothing to claim');
  return only;
}
const settleAs = (notice: ClaimedNotice, outcome: Outcome, to = outbox) =>
  to.settle(new Map([[notice, outcome]]));
const sent: Outcome = { kind: 'sent', at: NOON, ref: { place: room, message: '17.4' } };

describe('what is put into the outbox', () => {
  test('is claimed as it was put, whatever it says', async () => {
    const full: Notice[] = [
      tellAda('tell', { delivery: { kind: 'tell', to: ada, message: everyKindOfBlock } }),
      tellAda('post', { delivery: { kind: 'post', to: room, message: plain('Hello') }, lostAnswer: 'twice' }),
      tellAda('amend', { delivery: { kind: 'amend', earlier: 'tell', message: plain('Well') } }),
      tellAda('close', { delivery: { kind: 'close-room', room } }),
    ];
    await outbox.put(full);
    const claimed = await claimAt(NOON);
    expect(claimed.map(({ claim: _, ...notice }) => notice)).toEqual(
      full.map((notice) => ({ ...notice, attempts: 0, interrupted: false })),
    );
  });

  test('stays as it was first put, however often and by however many it is put again', async () => {
    const same = [outbox, otherProcess, outbox, otherProcess].map((one, index) =>
      one.put([tellAda('a', { notBefore: NOON + index }), tellAda('b'), tellAda('a')]),
    );
    await Promise.all(same);
    expect((await notices().find().toArray()).map(({ _id }) => _id).sort()).toEqual(['a', 'b']);
    await settleAs(await claimOne(NOON + 10), sent);
    await settleAs(await claimOne(NOON + 10), sent);
    await outbox.put([tellAda('a'), tellAda('b')]);
    expect(await claimAt(NOON + DAY)).toEqual([]);
  });

  test('comes out oldest first, and in the order of putting where it is due at once', async () => {
    await outbox.put([tellAda('z'), tellAda('late', { notBefore: NOON + 5 }), tellAda('y')]);
    await outbox.put([tellAda('early', { notBefore: NOON - 5 }), tellAda('x')]);
    expect(keysOf(await claimAt(NOON, outbox, 3))).toEqual(['early', 'z', 'y']);
    expect(keysOf(await claimAt(NOON + 5))).toEqual(['x', 'late']);
  });

  test('waits for its time', async () => {
    await outbox.put([tellAda('tomorrow', { notBefore: NOON + DAY })]);
    expect(await claimAt(NOON + DAY - 1)).toEqual([]);
    expect(keysOf(await claimAt(NOON + DAY))).toEqual(['tomorrow']);
  });

  test('can be taken back until somebody has claimed it', async () => {
    await outbox.put([tellAda('first'), tellAda('second')]);
    const first = await claimOne();
    await outbox.drop(['first', 'second', 'third']);
    expect(await outbox.status('first')).toEqual({ state: 'waiting' });
    expect(await outbox.status('second')).toBeUndefined();
    await settleAs(first, { kind: 'again', notBefore: NOON, reason: 'ratelimited' });
    await outbox.drop(['first']);
    expect(await outbox.status('first')).toBeUndefined();
  });
});

describe('a claim', () => {
  test('keeps a notice from others until its lease is over; then the next counts one try more', async () => {
    await outbox.put([tellAda('a')]);
    const first = await claimOne();
    expect(await claimAt(NOON + LEASE - 1, otherProcess)).toEqual([]);
    const second = await claimOne(NOON + LEASE, otherProcess);
    expect([first.attempts, second.attempts]).toEqual([0, 1]);
  });

  test('that was lost to another cannot settle, nor say that it departs', async () => {
    await outbox.put([tellAda('a')]);
    const first = await claimOne();
    const second = await claimOne(NOON + LEASE, otherProcess);
    expect(await outbox.departing(first)).toBe(false);
    await settleAs(first, { kind: 'given-up', at: NOON, reason: 'user_not_found' });
    expect(await outbox.status('a')).toEqual({ state: 'waiting' });
    expect(await otherProcess.departing(second)).toBe(true);
    await settleAs(second, sent, otherProcess);
    expect(await outbox.status('a')).toEqual({
      state: 'sent',
      at: NOON,
      ref: { place: room, message: '17.4' },
    });
    expect(await otherProcess.departing(second)).toBe(false);
  });

  test('is shared out in one write to many who depart at the same moment, each with its own answer', async () => {
    await outbox.put(Array.from({ length: 40 }, (_, index) => tellAda(`n${index}`)));
    const mine = await claimAt(NOON, outbox, 20);
    const theirs = await claimAt(NOON, otherProcess, 20);
    const lost = await claimAt(NOON + LEASE, otherProcess, 5);
    const answers = await Promise.all([...mine, ...theirs].map((notice) => outbox.departing(notice)));
    expect(answers.map(String)).toEqual(
      [...mine, ...theirs].map(({ key }) => String(!keysOf(lost).includes(key))),
    );
  });
});

describe('a process that dies', () => {
  test('before it began to send leaves a notice that was not interrupted', async () => {
    await outbox.put([tellAda('a')]);
    await claimOne();
    expect((await claimOne(NOON + LEASE)).interrupted).toBe(false);
  });

  test('while it sends leaves a notice that says so, to everybody after it', async () => {
    await outbox.put([tellAda('a')]);
    await outbox.departing(await claimOne());
    expect((await claimOne(NOON + LEASE, otherProcess)).interrupted).toBe(true);
    expect((await claimOne(NOON + 2 * LEASE)).interrupted).toBe(true);
  });

  test('after it has told how its try ended leaves no such doubt', async () => {
    await outbox.put([tellAda('a')]);
    const first = await claimOne();
    await outbox.departing(first);
    await settleAs(first, { kind: 'again', notBefore: NOON + MINUTE, reason: 'ratelimited' });
    expect(await claimAt(NOON + MINUTE - 1)).toEqual([]);
    expect(await claimOne(NOON + MINUTE)).toMatchObject({ interrupted: false, attempts: 1 });
  });
});

describe('a settled notice', () => {
  test.each([
    ['sent', sent],
    ['given-up', { kind: 'given-up', at: NOON, reason: 'user_not_found' }],
    ['lost', { kind: 'lost', at: NOON, reason: 'timeout' }],
  ] as const)('that was %s is never claimed again, and its words are gone', async (state, outcome) => {
    await outbox.put([tellAda('a')]);
    const claimed = await claimOne();
    expect(await storedText()).toContain('News');
    await settleAs(claimed, outcome);
    expect(await outbox.status('a')).toMatchObject({ state, at: NOON });
    expect(await claimAt(NOON + DAY)).toEqual([]);
    expect(await storedText()).not.toContain('News');
  });

  test('is kept for ninety days from now, by the later of the two clocks', async () => {
    await outbox.put([tellAda('a'), tellAda('b')]);
    await settleAs(await claimOne(), sent);
    await settleAs(await claimOne(), { ...sent, at: Date.now() + 10 * DAY });
    const stored = await database.connection.collection('outbox').find().toArray();
    const days = stored.map(({ removeAt }) => Math.round((removeAt.getTime() - Date.now()) / DAY));
    expect(days.sort((a, b) => a - b)).toEqual([90, 100]);
  });

  test('of which nothing is known has no status', async () => {
    expect(await outbox.status('unheard of')).toBeUndefined();
  });
});

test('two processes that empty an outbox of 2,000 notices send none twice and lose none', async () => {
  const all = Array.from({ length: 2_000 }, (_, index) => tellAda(`n${index}`, { notBefore: NOON - index }));
  await outbox.put(all);
  const emptying = async (mine: Outbox): Promise<string[]> => {
    const keys: string[] = [];
    for (;;) {
      const claimed = await claimAt(NOON, mine);
      if (claimed.length === 0) return keys;
      await Promise.all(claimed.map((notice) => mine.departing(notice)));
      keys.push(...keysOf(claimed));
      await mine.settle(new Map(claimed.map((notice) => [notice, sent])));
    }
  };
  const shares = await Promise.all([outbox, otherProcess, outbox, otherProcess].map(emptying));
  const keys = shares.flat();
  expect(keys).toHaveLength(2_000);
  expect(new Set(keys)).toEqual(new Set(all.map(({ key }) => key)));
  expect(await notices().countDocuments({ state: 'sent' } as object)).toBe(2_000);
});

test('what is due is found by an index that gives it in order', async () => {
  const model = database.connection.model('Notice');
  const plan = JSON.stringify(
    await model.find(dueQuery(NOON), { _id: 1 }).sort(dueOrder).explain('queryPlanner'),
  );
  const winner = plan.slice(plan.indexOf('winningPlan'), plan.indexOf('rejectedPlans'));
  expect(winner).toContain('IXSCAN');
  expect(winner).not.toContain('"SORT"');
});
