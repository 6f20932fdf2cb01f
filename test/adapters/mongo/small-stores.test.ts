import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createStores, type Stores } from '../../../src/adapters/mongo/index.js';
import { manyInstallations } from '../../../src/adapters/slack/installations.js';
import type { Draft } from '../../../src/core/introductions/index.js';
import { changeMember, type Member } from '../../../src/core/members/index.js';
import { communityId, introductionId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { StaleWrite, untilSaved } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace, linus] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE'), memberId(acme, 'LINUS')];
const introduction = introductionId(acme, 'k3f9k3f9');
const key = randomBytes(32).toString('hex');

let now = NOON;
let database: FreshDatabase;
let stores: Stores;

const storesWith = (encryptionKey: string | undefined) =>
  createStores(database.connection, { encryptionKey, clock: () => now });
const stored = (collection: string) => database.connection.collection(collection).find().toArray();

beforeAll(async () => {
  database = await readyDatabase();
  stores = storesWith(key);
});
afterAll(() => database.drop());

describe('members', () => {
  const everything: Member = {
    id: ada,
    community: acme,
    zone: 'Europe/London',
    locale: 'de',
    toldLocale: 'de-AT',
    quietHours: { from: '22:00', to: '07:00' },
    weekendsOff: true,
    nudges: false,
    pause: { kind: 'until', at: NOON + DAY },
    blocked: [grace],
    notFrom: [{ member: linus }, { member: grace, until: NOON }],
    version: 0,
  };

  test('somebody new is there without having been stored', async () => {
    const newcomer = await stores.members.get(memberId(acme, 'NEW'));
    expect(newcomer).toMatchObject({ community: acme, nudges: true, pause: { kind: 'none' }, version: 0 });
    expect(await stored('members')).toEqual([]);
  });

  test('what they said comes back as they said it, one version on', async () => {
    await stores.members.save(everything);
    expect(await stores.members.get(ada)).toEqual({ ...everything, version: 1 });
  });

  test('what they took back is gone', async () => {
    const { zone: _, quietHours: __, ...rest } = await stores.members.get(ada);
    await stores.members.save(rest);
    expect(await stores.members.get(ada)).toEqual({ ...rest, version: 2 });
  });

  test('of two who save at once, also for the first time, one has to decide again', async () => {
    for (const version of [0, 1]) {
      const saves = Array.from({ length: 10 }, () =>
        stores.members.save({ ...everything, id: grace, version }),
      );
      const ended = await Promise.allSettled(saves);
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of ended) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(StaleWrite);
    }
  });

  test('ten changes at once are all kept', async () => {
    const others = Array.from({ length: 10 }, (_, index) => memberId(acme, `OTHER${index}`));
    const block = (other: (typeof others)[number]) =>
      changeMember(stores.members, linus, (member) => ({ ...member, blocked: [...member.blocked, other] }));
    await Promise.all(others.map(block));
    const { blocked, version } = await stores.members.get(linus);
    expect([...blocked].sort()).toEqual(others);
    expect(version).toBe(10);
  });
});

describe('allowances', () => {
  test('start empty and come back as they were saved', async () => {
    expect(await stores.allowances.get(ada)).toEqual({ member: ada, made: [], reached: [], version: 0 });
    const taken = {
      member: ada,
      made: [{ introduction, at: NOON, openUntil: NOON + DAY }],
      reached: [{ introduction, at: NOON }],
      version: 0,
    };
    await stores.allowances.save(taken);
    expect(await stores.allowances.get(ada)).toEqual({ ...taken, version: 1 });
  });

  test('two requests at the limit cannot both take the last place', async () => {
    const take = (nonce: string) =>
      untilSaved(async () => {
        const before = await stores.allowances.get(grace);
        if (before.made.length >= 3) return false;
        const slot = { introduction: introductionId(acme, nonce), at: NOON, openUntil: NOON + DAY };
        await stores.allowances.save({ ...before, made: [...before.made, slot] });
        return true;
      });
    const taken = await Promise.all(Array.from({ length: 8 }, (_, index) => take(`nonce-${index}`)));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });
});

describe('drafts', () => {
  const draft: Draft = {
    id: introduction,
    community: acme,
    requester: ada,
    requesterName: 'Ada',
    cards: [
      { member: ada, card: { name: 'Ada', fields: [{ field: 'role', text: 'Countess' }] } },
      { member: grace, card: { name: 'Grace', fields: [{ field: 'who', text: 'Compilers' }] } },
    ],
    wish: { reason: 'can-help', hope: 'an afternoon' },
    writtenAt: NOON,
  };

  test('can be looked at, written anew and thrown away', async () => {
    await stores.drafts.save(draft);
    expect(await stores.drafts.find(introduction)).toEqual(draft);
    const again: Draft = { ...draft, wish: { reason: 'other', offer: 'tea', hope: 'an hour' } };
    await stores.drafts.save(again);
    expect(await stores.drafts.find(introduction)).toEqual(again);
    await stores.drafts.remove(introduction);
    await stores.drafts.remove(introduction);
    expect(await stores.drafts.find(introduction)).toBeUndefined();
  });

  test('are forgotten after a day, and removed', async () => {
    await stores.drafts.save(draft);
    now = NOON + DAY - 1;
    expect(await stores.drafts.find(introduction)).toEqual(draft);
    now = NOON + DAY;
    expect(await stores.drafts.find(introduction)).toBeUndefined();
    now = NOON;
    const [document] = await stored('drafts');
    expect(document?.removeAt.getTime()).toBeGreaterThan(Date.now() + DAY - 60_000);
  });
});

test('an event that is sent again is known, even if all copies come at once', async () => {
  const copies = await Promise.all(Array.from({ length: 10 }, () => stores.onceEvents.firstTime('Ev1')));
  expect(copies.filter(Boolean)).toHaveLength(1);
  expect(await stores.onceEvents.firstTime('Ev1')).toBe(false);
  expect(await stores.onceEvents.firstTime('Ev2')).toBe(true);
});

test('the private place of somebody with closed direct messages is remembered, the latest one', async () => {
  expect(await stores.privatePlaces.privatePlace(ada)).toBeUndefined();
  await stores.privatePlaces.rememberPrivatePlace(ada, placeId(acme, 'OLD'));
  await stores.privatePlaces.rememberPrivatePlace(ada, placeId(acme, 'NEW'));
  expect(await stores.privatePlaces.privatePlace(ada)).toBe(placeId(acme, 'NEW'));
});

describe('installations', () => {
  const team = { kind: 'team', id: 'T1' } as const;
  const secret = 'xoxb-very-secret';
  const installation = {
    ...team,
    name: 'Acme',
    botToken: secret,
    botUserId: 'UBOT',
    scopes: ['chat:write', 'users:read'],
  };

  test('come back whole, and the newest counts', async () => {
    await stores.installations.store({ ...installation, botToken: 'xoxb-old', installedBy: 'UADA' });
    await stores.installations.store(installation);
    expect(await stores.installations.fetch(team)).toEqual(installation);
    expect(await stores.installations.fetch({ kind: 'enterprise', id: 'T1' })).toBeUndefined();
    expect((await manyInstallations(stores.installations).of('T1')).botToken).toBe(secret);
  });

  test('keep their token unreadable at rest, never twice the same', async () => {
    const sealed = async () => (await stored('slack_installations'))[0]?.sealedToken;
    const before = await sealed();
    await stores.installations.store(installation);
    expect(await sealed()).not.toBe(before);
    expect(JSON.stringify(await stored('slack_installations'))).not.toContain('secret');
  });

  test('open with the same key in base64, and with no other', async () => {
    const sameKey = storesWith(Buffer.from(key, 'hex').toString('base64'));
    expect((await sameKey.installations.fetch(team))?.botToken).toBe(secret);
    const otherKey = storesWith(randomBytes(32).toString('hex'));
    await expect(otherKey.installations.fetch(team)).rejects.toThrow(
      'the secret of team:T1 was stored with another KITH_ENCRYPTION_KEY',
    );
  });

  test('are refused without a key, with words, and a key of the wrong length at once', async () => {
    const keyless = storesWith(undefined);
    await expect(keyless.installations.store(installation)).rejects.toThrow('KITH_ENCRYPTION_KEY is not set');
    await expect(keyless.installations.fetch(team)).rejects.toThrow('KITH_ENCRYPTION_KEY is not set');
    expect(() => storesWith('short')).toThrow('KITH_ENCRYPTION_KEY must be 32 bytes');
  });

  test("do not open in another workspace's place, nor when somebody has changed them", async () => {
    const installations = database.connection.collection<{ _id: string }>('slack_installations');
    const [document] = await stored('slack_installations');
    if (document === undefined) throw new Error('nothing stored');
    const copy = (_id: string, sealedToken: string) =>
      installations.insertOne({ ...document, _id, ...{ sealedToken } });
    await copy('team:T2', document.sealedToken);
    await copy('team:T3', `${document.sealedToken.slice(0, -4)}AAAA`);
    await copy('team:T4', 'xoxb-plain');
    for (const id of ['T2', 'T3', 'T4']) {
      await expect(stores.installations.fetch({ kind: 'team', id })).rejects.toThrow(
        `the secret of team:${id} is damaged`,
      );
    }
  });

  test('are gone once removed, and removing them twice is fine', async () => {
    await stores.installations.delete(team);
    await stores.installations.delete(team);
    expect(await stores.installations.fetch(team)).toBeUndefined();
  });
});
