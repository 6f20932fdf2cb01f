import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../../src/adapters/mongo/connection.js';
import { createStores, type Stores } from '../../../src/adapters/mongo/index.js';
import { introductionQueries } from '../../../src/adapters/mongo/introductions/introduction-queries.js';
import type { Introduction, State } from '../../../src/core/introductions/index.js';
import type { Card, ProfileField } from '../../../src/core/profiles/index.js';
import {
  communityId,
  type IntroductionId,
  introductionId,
  type MemberId,
  memberId,
  placeId,
  searchId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY, MINUTE } from '../../../src/core/shared/time.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const person = (name: string): MemberId => memberId(acme, name);
const [ada, grace, linus, joan] = [person('ADA'), person('GRACE'), person('LINUS'), person('JOAN')];
const room = placeId(acme, 'ROOM');

let database: FreshDatabase;
let elsewhere: MongoConnection;
let stores: Stores;
let otherProcess: Stores;
let made = 0;

beforeAll(async () => {
  database = await readyDatabase();
  elsewhere = await connectMongo({ uri: database.uri });
  const options = { encryptionKey: undefined, clock: () => NOON };
  stores = createStores(database.connection, options);
  otherProcess = createStores(elsewhere.connection, options);
});
afterAll(async () => {
  await elsewhere.close();
  await database.drop();
});

const newId = (): IntroductionId => {
  made += 1;
  return introductionId(acme, `n${String(made).padStart(8, '0')}`);
};

const card = (name: string, field?: ProfileField, text = ''): Card => ({
  name,
  fields: field === undefined ? [] : [{ field, text }],
});

const asks = (requester: MemberId, other: MemberId, more: Partial<Introduction> = {}): Introduction => ({
  id: newId(),
  community: acme,
  requester,
  requesterName: 'Somebody',
  alsoWishedBy: [],
  parties: [
    { member: requester, card: card('One', 'role', 'Gardener'), answer: { kind: 'yes', at: NOON } },
    { member: other, card: card('Two', 'who', 'Grows tomatoes'), answer: { kind: 'queued' } },
  ],
  wish: { reason: 'inspires', offer: 'seeds', hope: 'to learn' },
  requestedAt: NOON,
  expiresAt: NOON + 7 * DAY,
  state: { kind: 'open' },
  events: [],
  version: 0,
  ...more,
});

const STATES: readonly State[] = [
  { kind: 'open' },
  { kind: 'agreed', at: NOON },
  {
    kind: 'introduced',
    at: NOON,
    room,
    followUps: [
      { member: ada, askAt: NOON + DAY, timesAsked: 0 },
      { member: grace, timesAsked: 2, outcome: 'planned' },
    ],
    wrapUpOfferedAt: NOON + DAY,
  },
  { kind: 'wrapped', at: NOON, room },
  { kind: 'ended', at: NOON, why: 'taken-back' },
];

describe('an introduction comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const [a, b] = [person(`A${state.kind}`), person(`B${state.kind}`)];
    const one = asks(a, b, {
      state,
      alsoWishedBy: [linus],
      events: [
        { kind: 'asked', member: b, number: '0.0' },
        { kind: 'follow-up', member: a, round: 1, number: '0.1' },
        { kind: 'introduced', number: '0.2' },
      ],
    });
    expect(await stores.introductions.insert(one, NOON)).toBe('inserted');
    expect(await stores.introductions.find(one.id)).toEqual(one);
  });

  test('and so does one on behalf of a search, also when that is taken from it', async () => {
    const { search, ...one } = asks(person('SEARCHER'), person('FOUND'), {
      search: searchId(acme, 'search01'),
    });
    await stores.introductions.insert({ ...one, ...(search && { search }) }, NOON);
    expect(await stores.introductions.find(one.id)).toEqual({ ...one, search });
    const adopted = await stores.introductions.save(one, NOON);
    expect(adopted).not.toHaveProperty('search');
    expect(await otherProcess.introductions.find(one.id)).toEqual(adopted);
  });

  test('and nothing comes back for one that is not there', async () => {
    expect(await stores.introductions.find(newId())).toBeUndefined();
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = asks(person('DAMAGED'), person('D2'));
    await stores.introductions.insert(one, undefined);
    await database.connection
      .collection<{ _id: string }>('introductions')
      .updateOne({ _id: one.id }, { $set: { wish: { reason: 'inspires', hope: 7, offer: 'a secret' } } });
    const failure = await stores.introductions.find(one.id).catch((error: unknown) => String(error));
    expect(failure).toBe(
      `CorruptDocument: the document ${one.id} in introductions can't be read: wish.hope (invalid_type)`,
    );
  });
});

describe('cards of the time before profiles', () => {
  const storedParties = () =>
    database.connection.collection<{ _id: string; parties: { card: unknown }[] }>('introductions');

  test('are still read, and written in the new way with the next save', async () => {
    const one = asks(person('EARLY1'), person('EARLY2'));
    await stores.introductions.insert(one, NOON);
    await storedParties().updateOne(
      { _id: one.id },
      {
        $set: {
          'parties.0.card': { name: 'One', role: 'Gardener', about: 'Grows $beans.and.peas' },
          'parties.1.card': { name: 'Two' },
        },
      },
    );
    const read = await stores.introductions.find(one.id);
    const early = {
      name: 'One',
      fields: [
        { field: 'role', text: 'Gardener' },
        { field: 'who', text: 'Grows $beans.and.peas' },
      ],
    };
    expect(read?.parties.map(({ card }) => card)).toEqual([early, { name: 'Two', fields: [] }]);
    if (read !== undefined) await stores.introductions.save(read, NOON);
    const document = await storedParties().findOne({ _id: one.id });
    expect(document?.parties[0]?.card).toEqual(early);
  });

  test('a damaged one of today is not taken for one of then', async () => {
    const one = asks(person('EARLY3'), person('EARLY4'));
    await stores.introductions.insert(one, NOON);
    await storedParties().updateOne({ _id: one.id }, { $set: { 'parties.0.card.fields': 'gone' } });
    await expect(stores.introductions.find(one.id)).rejects.toThrow('parties.0.card (unrecognized_keys)');
  });
});

describe('one open introduction per set of people', () => {
  test('of fifty people who ask at the same moment, from two processes, one succeeds', async () => {
    const all = Array.from({ length: 50 }, (_, index) => {
      const [a, b] = index % 2 === 0 ? [person('R1'), person('R2')] : [person('R2'), person('R1')];
      return (index % 4 < 2 ? stores : otherProcess).introductions.insert(asks(a, b), NOON);
    });
    const outcomes = await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'set-is-open')).toHaveLength(49);
  });

  test('the same request sent twice is known as the same', async () => {
    const one = asks(person('S1'), person('S2'));
    const outcomes = await Promise.all(
      [stores, otherProcess, stores, otherProcess].map(({ introductions }) =>
        introductions.insert(one, NOON),
      ),
    );
    expect(outcomes.sort()).toEqual(['exists', 'exists', 'exists', 'inserted']);
  });

  test('an agreed one is still in the way, an ended one is not, and other people are not concerned', async () => {
    const [a, b] = [person('T1'), person('T2')];
    const first = asks(a, b);
    await stores.introductions.insert(first, NOON);
    const agreed = await stores.introductions.save({ ...first, state: { kind: 'agreed', at: NOON } }, NOON);
    expect(await stores.introductions.insert(asks(b, a), NOON)).toBe('set-is-open');
    expect((await stores.introductions.openAmong(acme, [b, a]))?.id).toBe(first.id);
    await stores.introductions.save(
      { ...agreed, state: { kind: 'ended', at: NOON, why: 'expired' } },
      undefined,
    );
    expect(await stores.introductions.openAmong(acme, [b, a])).toBeUndefined();
    expect(await stores.introductions.insert(asks(b, a), NOON)).toBe('inserted');
    expect(await stores.introductions.insert(asks(a, person('T3')), NOON)).toBe('inserted');
  });
});

describe('two who save at once', () => {
  test('cannot both win, and the winner gets the next version back', async () => {
    const one = asks(person('V1'), person('V2'));
    await stores.introductions.insert(one, NOON);
    const saves = Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? stores : otherProcess).introductions.save(
        { ...one, requesterName: `Name ${index}` },
        NOON,
      ),
    );
    const ended = await Promise.allSettled(saves);
    const won = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
    expect(won).toHaveLength(1);
    expect(won[0]?.version).toBe(1);
    expect(await stores.introductions.find(one.id)).toEqual(won[0]);
    for (const end of ended) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(StaleWrite);
  });

  test('a due time is moved only as long as nobody has saved', async () => {
    const one = asks(person('W1'), person('W2'));
    await stores.introductions.insert(one, NOON + 100 * DAY);
    await stores.introductions.reschedule(one, NOON + 90 * DAY);
    expect(await stores.introductions.due(NOON + 95 * DAY, 100)).toContain(one.id);
    const saved = await stores.introductions.save(one, NOON + 100 * DAY);
    await stores.introductions.reschedule(one, NOON);
    expect(await stores.introductions.due(NOON + 95 * DAY, 100)).not.toContain(one.id);
    await stores.introductions.reschedule(saved, undefined);
    expect(await stores.introductions.due(NOON + 1_000 * DAY, 1_000)).not.toContain(one.id);
  });

  test('a room is opened by one of them, until the lease is over', async () => {
    const one = asks(person('L1'), person('L2'), { state: { kind: 'agreed', at: NOON } });
    await stores.introductions.insert(one, NOON);
    const lease = (now: number) =>
      Promise.all(
        [stores, otherProcess, stores, otherProcess].map(({ introductions }) =>
          introductions.leaseRoom(one.id, now, now + MINUTE),
        ),
      );
    expect((await lease(NOON)).filter(Boolean)).toHaveLength(1);
    await stores.introductions.save(one, NOON);
    expect((await lease(NOON + MINUTE - 1)).filter(Boolean)).toHaveLength(0);
    expect((await lease(NOON + MINUTE)).filter(Boolean)).toHaveLength(1);
    expect(await stores.introductions.leaseRoom(newId(), NOON, NOON + MINUTE)).toBe(false);
  });
});

describe('finding introductions', () => {
  const [quinn, rosa, sam, tove] = [person('QUINN'), person('ROSA'), person('SAM'), person('TOVE')];
  const early = asks(rosa, quinn, { requestedAt: NOON + 1 });
  const late = asks(sam, quinn, { requestedAt: NOON + 2 });
  const asked = asks(tove, quinn, {
    requestedAt: NOON + 3,
    parties: [
      { member: tove, card: card('Tove'), answer: { kind: 'yes', at: NOON } },
      { member: quinn, card: card('Quinn'), answer: { kind: 'asked', at: NOON } },
    ],
  });
  const connected = asks(joan, quinn, {
    requestedAt: NOON + 4,
    alsoWishedBy: [linus],
    parties: [
      { member: quinn, card: card('Quinn'), answer: { kind: 'queued' } },
      { member: person('UMA'), card: card('Uma'), answer: { kind: 'not-now', at: NOON } },
    ],
    state: { kind: 'open' },
  });
  const over = asks(quinn, sam, {
    requestedAt: NOON + 5,
    state: { kind: 'ended', at: NOON, why: 'expired' },
  });
  const ids = (introductions: readonly Introduction[]) => introductions.map(({ id }) => id);

  beforeAll(async () => {
    const parallel = asks(sam, tove, { requestedAt: NOON, state: { kind: 'wrapped', at: NOON, room } });
    const again = asks(tove, sam, {
      requestedAt: NOON + 9,
      state: { kind: 'introduced', at: NOON, room, followUps: [] },
    });
    const silent = asks(tove, sam, {
      requestedAt: NOON + 10,
      state: { kind: 'ended', at: NOON, why: 'expired' },
    });
    for (const one of [late, early, connected, asked, over, parallel, again, silent]) {
      expect(await stores.introductions.insert(one, undefined)).toBe('inserted');
    }
  });

  test('what waits for Quinn comes oldest first, and what she was asked does not wait', async () => {
    expect(ids(await stores.introductions.queuedFor(quinn))).toEqual([early.id, late.id, connected.id]);
  });

  test('everybody with a part in an open one is in it: parties, the connector and who wished the same', async () => {
    expect(ids(await stores.introductions.openWith(quinn))).toEqual([
      early.id,
      late.id,
      asked.id,
      connected.id,
    ]);
    expect(ids(await stores.introductions.openWith(joan))).toEqual([connected.id]);
    expect(ids(await stores.introductions.openWith(linus))).toContain(connected.id);
  });

  test("Quinn's list holds what she asked for and was asked about, newest first, and not what still waits", async () => {
    expect(ids(await stores.introductions.listFor(quinn, 10))).toEqual([over.id, asked.id]);
    expect(ids(await stores.introductions.listFor(quinn, 1))).toEqual([over.id]);
    expect(ids(await stores.introductions.listFor(joan, 10))).toEqual([connected.id]);
    expect(ids(await stores.introductions.listFor(linus, 10))).toContain(connected.id);
  });

  test('what was asked on behalf of their search is not in the list of who searches, until the room stands', async () => {
    const [vera, wim] = [person('VERA'), person('WIM')];
    const found = asks(vera, wim, {
      search: searchId(acme, 'search02'),
      parties: [
        { member: vera, card: card('Vera'), answer: { kind: 'yes', at: NOON } },
        { member: wim, card: card('Wim'), answer: { kind: 'asked', at: NOON } },
      ],
    });
    await stores.introductions.insert(found, undefined);
    expect(await stores.introductions.listFor(vera, 10)).toEqual([]);
    expect(ids(await stores.introductions.listFor(wim, 10))).toEqual([found.id]);
    await stores.introductions.save(
      { ...found, state: { kind: 'introduced', at: NOON, room, followUps: [] } },
      undefined,
    );
    expect(ids(await stores.introductions.listFor(vera, 10))).toEqual([found.id]);
  });

  test('the newest that brought people together is found, in whatever order they are named', async () => {
    expect((await stores.introductions.madeAmong(acme, [sam, tove]))?.requestedAt).toBe(NOON + 9);
    expect(await stores.introductions.madeAmong(acme, [quinn, sam])).toBeUndefined();
  });

  test('of some ids, those are named that exist', async () => {
    const missing = newId();
    expect(await stores.introductions.existing([early.id, missing])).toEqual(new Set([early.id]));
    expect(await stores.introductions.existing([])).toEqual(new Set());
  });

  test('what is due comes earliest first, and not more than asked for', async () => {
    const past = [3, 1, 2].map((days) => asks(person(`DUE${days}`), ada, { requestedAt: NOON - days }));
    for (const [index, one] of past.entries()) {
      await stores.introductions.insert(one, NOON - (3000 - index) * DAY);
    }
    expect(await stores.introductions.due(NOON - 2000 * DAY, 2)).toEqual(ids(past).slice(0, 2));
  });
});

describe('questions to the database', () => {
  const questions = {
    openAmong: introductionQueries.openAmong(acme, [ada, grace]),
    madeAmong: introductionQueries.madeAmong(acme, [ada, grace]),
    queuedFor: introductionQueries.queuedFor(ada),
    openWith: introductionQueries.openWith(ada),
    listFor: introductionQueries.listFor(ada),
    due: introductionQueries.due(NOON),
  };

  test.each(Object.entries(questions))(
    '%s is answered by an index, without sorting',
    async (_, { filter, sort }) => {
      const model = database.connection.model('Introduction');
      const plan = JSON.stringify(await model.find(filter).sort(sort).explain('queryPlanner'));
      const winner = plan.slice(plan.indexOf('winningPlan'), plan.indexOf('rejectedPlans'));
      expect(winner).toContain('IXSCAN');
      expect(winner).not.toContain('COLLSCAN');
      expect(winner).not.toContain('"SORT"');
    },
  );
});
