import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import {
  type Change,
  type Community,
  type LogEntry,
  newCommunity,
} from '../../../src/core/stewards/index.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('discord', 'G1');
const [ada, grace] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE')];
const lobby = placeId(acme, 'LOBBY');
const named: Change = { number: '0.0', at: NOON, by: ada, what: 'stewards', before: '', after: 'Grace' };

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

describe('what stewards decided for their community', () => {
  const { by: _, ...told } = named;
  const decided: Community = {
    id: acme,
    stewards: [ada, grace],
    roomsParent: lobby,
    changes: [named, { ...told, number: '0.1' }],
    version: 0,
  };

  test('is nothing before they decided anything, and nothing is stored for asking', async () => {
    expect(await stage.stores.communities.get(acme)).toEqual(newCommunity(acme));
    expect(await stage.database.connection.collection('communities').countDocuments()).toBe(0);
  });

  test('comes back as they decided it, and what they took back is gone', async () => {
    const saved = await stage.stores.communities.save(decided);
    expect(saved).toEqual({ ...decided, version: 1 });
    expect(await stage.otherProcess.communities.get(acme)).toEqual(saved);
    const { roomsParent: _, ...without } = saved;
    await stage.stores.communities.save({ ...without, changes: [] });
    expect(await stage.stores.communities.get(acme)).toEqual({ ...without, changes: [], version: 2 });
  });

  test('waits for the log as long as it holds changes', async () => {
    const before = await stage.stores.communities.get(acme);
    expect(await stage.stores.communities.withChanges(10)).toEqual([]);
    const saved = await stage.stores.communities.save({ ...before, changes: [named] });
    await stage.stores.communities.save(newCommunity(communityId('discord', 'G2')));
    expect(await stage.stores.communities.withChanges(10)).toEqual([acme]);
    await stage.stores.communities.save({ ...saved, changes: [] });
    expect(await stage.stores.communities.withChanges(10)).toEqual([]);
  });

  test('is saved by one of fifty who decide at once, the very first time and later', async () => {
    const fresh = newCommunity(communityId('discord', 'G3'));
    for (const base of [fresh, { ...fresh, version: 1 }]) {
      const ended = await stage.race((stores) =>
        stores.communities.save(base).catch((error: unknown) => error),
      );
      expect(ended.filter((end) => !(end instanceof StaleWrite))).toEqual([
        { ...base, version: base.version + 1 },
      ]);
    }
  });

  test('names the channel on which rooms for introductions hang', async () => {
    const elsewhere = communityId('discord', 'G4');
    expect(await stage.stores.privatePlaces.roomsParent(elsewhere)).toBeUndefined();
    await stage.stores.communities.save({ ...newCommunity(elsewhere), roomsParent: lobby });
    expect(await stage.stores.privatePlaces.roomsParent(elsewhere)).toBe(lobby);
  });

  test('is refused by name when it is damaged, without a word of what it says', async () => {
    const damaged = communityId('discord', 'G5');
    await stage.stores.communities.save({ ...newCommunity(damaged), changes: [named] });
    await stage.database.connection
      .collection<{ _id: string }>('communities')
      .updateOne({ _id: damaged }, { $set: { 'changes.0.what': { a: 'secret' } } });
    const failure = await stage.stores.communities.get(damaged).catch((error: unknown) => String(error));
    expect(failure).toBe(
      `CorruptDocument: the document ${damaged} in communities can't be read: changes.0.what (invalid_type)`,
    );
  });
});

describe('the log of changes', () => {
  const line = (number: number, more: Partial<LogEntry> = {}): LogEntry => ({
    id: `${lobby}:${number}`,
    community: acme,
    at: NOON + number,
    what: 'hashtag of #lobby',
    before: `${number}`,
    after: `${number + 1}`,
    ...more,
  });

  test('is empty at first, and writing nothing is fine', async () => {
    await stage.stores.changeLog.write([]);
    expect(await stage.stores.changeLog.latest(acme, 10)).toEqual([]);
  });

  test('comes back newest first, no more than asked for, and of this community only', async () => {
    const lines = [line(1), line(2, { by: ada }), line(3)];
    await stage.stores.changeLog.write(lines);
    await stage.stores.changeLog.write([line(9, { id: 'x', community: communityId('discord', 'G2') })]);
    expect(await stage.stores.changeLog.latest(acme, 10)).toEqual([...lines].reverse());
    expect(await stage.stores.changeLog.latest(acme, 1)).toEqual([line(3)]);
  });

  test('takes each line once, whoever writes it at the same moment, and never changes one', async () => {
    const lines = [4, 5, 6].map((number) => line(number));
    await stage.race((stores) => stores.changeLog.write(lines));
    await stage.stores.changeLog.write([line(4, { after: 'something else' }), line(7)]);
    const latest = await stage.stores.changeLog.latest(acme, 4);
    expect(latest).toEqual([7, 6, 5, 4].map((number) => line(number)));
  });
});
