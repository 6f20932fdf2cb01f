import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Stores } from '../../../../src/adapters/mongo/index.js';
import {
  type NoticeDocument,
  noticeSchema,
  OUTBOX,
} from '../../../../src/adapters/mongo/outbox/notice-document.js';
import { createShow } from '../../../../src/adapters/mongo/outbox/show.js';
import { plain } from '../../../../src/core/conversation/message.js';
import type { BoardNotice, ClaimedNotice, Outcome } from '../../../../src/core/outbox/index.js';
import { communityId, placeId } from '../../../../src/core/shared/ids.js';
import { SECOND } from '../../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from '../two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const LEASE = 30 * SECOND;
const acme = communityId('slack', 'T1');
const garden = placeId(acme, 'GARDEN');
const ref = { place: garden, message: '17.4' };

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterEach(async () => {
  await stage.database.connection.collection('outbox').deleteMany({});
});
afterAll(() => stage.close());

const board = (version: number, more: Partial<BoardNotice> = {}): BoardNotice => ({
  key: 'board',
  community: acme,
  delivery: { kind: 'board', to: garden, message: plain(`picture ${version}`) },
  notBefore: NOON,
  lostAnswer: 'twice',
  version,
  ...more,
});
const show = (notice: BoardNotice, stores: Stores = stage.stores) => stores.outbox.show(notice, SECOND);
const claimAt = (now: number) => stage.stores.outbox.claim({ now, lease: LEASE, limit: 1_000 });
const sent: Outcome = { kind: 'sent', at: NOON, ref };
const settle = (notice: ClaimedNotice) => stage.otherProcess.outbox.settle(new Map([[notice, sent]]));

describe('the newest picture of a board', () => {
  test('is kept of fifty that come at the same moment, also while nothing is there yet', async () => {
    const keys = Array.from({ length: 4 }, (_, index) => `board ${index}`);
    for (const after of [0, 50]) {
      await Promise.all(
        keys.map((key) =>
          stage.race((stores, index) => show(board(after + ((index * 7) % 50) + 1, { key }), stores)),
        ),
      );
      const newest = (await stage.database.connection.collection('outbox').find().toArray()).map((one) =>
        JSON.stringify(one),
      );
      expect(newest).toHaveLength(keys.length);
      expect(newest.filter((one) => one.includes(`picture ${after + 50}"`))).toHaveLength(keys.length);
    }
    expect(await claimAt(NOON)).toHaveLength(keys.length);
  });

  test('for the first time is kept when an older picture comes at the very same moment', async () => {
    const options = { overwriteModels: true };
    const model = stage.database.connection.model<NoticeDocument>('Notice', noticeSchema, OUTBOX, options);
    let crossed = false;
    const updateOne: typeof model.updateOne = (...change) => {
      if (crossed) return model.updateOne(...change);
      crossed = true;
      // What mongod answers when the other came between looking and inserting.
      return model.updateOne(
        { _id: 'board', version: { $lt: 0 } },
        { $set: { version: 0 } },
        { upsert: true },
      );
    };
    await show(board(1));
    const crossing: typeof model = Object.create(model, { updateOne: { value: updateOne } });
    await createShow(crossing, () => 1)(board(2), SECOND);
    expect(await claimAt(NOON)).toMatchObject([{ version: 2 }]);
  });

  test('is never lost, however it crosses the news that the last one was sent', async () => {
    const keys = Array.from({ length: 60 }, (_, index) => `board ${index}`);
    await Promise.all(keys.map((key) => show(board(1, { key }))));
    const claimed = await claimAt(NOON);
    const settled = claimed.map(settle);
    await Promise.all([...keys.map((key) => show(board(2, { key }))), ...settled]);
    const next = await claimAt(NOON + SECOND);
    expect(next.map(({ key }) => key).sort()).toEqual(keys.sort());
    for (const notice of next) expect(notice).toMatchObject({ version: 2, ref, attempts: 0 });
  });
});
