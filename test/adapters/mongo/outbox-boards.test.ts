import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import { type Message, plain } from '../../../src/core/conversation/message.js';
import { member, strong } from '../../../src/core/conversation/text.js';
import type { BoardNotice, ClaimedNotice, Notice, Outcome } from '../../../src/core/outbox/index.js';
import { communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { DAY, SECOND } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

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
  await notices().deleteMany({});
});
afterAll(() => stage.close());

interface StoredNotice {
  readonly _id: string;
  readonly removeAt?: Date;
}
const notices = () => stage.database.connection.collection<StoredNotice>('outbox');

const board = (version: number, more: Partial<BoardNotice> = {}): BoardNotice => ({
  key: 'board',
  community: acme,
  delivery: { kind: 'board', to: garden, message: plain(`picture ${version}`) },
  notBefore: NOON,
  lostAnswer: 'twice',
  version,
  ...more,
});
const show = (notice: BoardNotice) => stage.stores.outbox.show(notice, SECOND);
const claimAt = (now: number, limit = 1_000) => stage.stores.outbox.claim({ now, lease: LEASE, limit });
const settleAs = (notice: ClaimedNotice, outcome: Outcome) =>
  stage.otherProcess.outbox.settle(new Map([[notice, outcome]]));
const sentAt = (at: number): Outcome => ({ kind: 'sent', at, ref });

async function claimOne(now = NOON): Promise<ClaimedNotice> {
  const [only, ...others] = await claimAt(now);
  if (only === undefined || others.length > 0) throw new Error(`claimed ${others.length} others`);
  return only;
}
async function sendOne(now = NOON): Promise<ClaimedNotice> {
  const claimed = await claimOne(now);
  await settleAs(claimed, sentAt(now));
  return claimed;
}

describe('a board that is shown', () => {
  test('is claimed as it is, whatever people have written on it', async () => {
    const message: Message = {
      summary: '$title',
      blocks: [
        { kind: 'heading', text: '$$ROOT' },
        { kind: 'paragraph', text: ['$open', 'a.b', strong('$$NOW'), member(memberId(acme, 'ADA'), '$_id')] },
        { kind: 'quote', text: '{"$literal": "$claim"}' },
        { kind: 'card', title: '$5', lines: ['$ 5', '{$no}', '$$REMOVE'] },
        {
          kind: 'buttons',
          buttons: [{ key: actionKey('project.volunteer', 'p1.r1'), label: '$dueAt', tone: 'primary' }],
        },
      ],
    };
    const notice = board(7, { delivery: { kind: 'board', to: garden, message, thread: '$reason' } });
    await show(notice);
    const first = await claimOne();
    const { claim: _, ...claimed } = first;
    expect(claimed).toEqual({ ...notice, attempts: 0, interrupted: false });
    // Where it stands is the platform's own text.
    await settleAs(first, { kind: 'sent', at: NOON, ref: { place: garden, message: '$message' } });
    await show({ ...notice, version: 8, notBefore: NOON + SECOND });
    expect(await claimOne(NOON + SECOND)).toMatchObject({
      delivery: notice.delivery,
      version: 8,
      ref: { place: garden, message: '$message' },
    });
  });

  test('takes the place of the earlier picture as a whole', async () => {
    await show(board(1, { delivery: { kind: 'board', to: garden, message: plain('old'), thread: 'Paint' } }));
    await show(board(2, { delivery: { kind: 'board', to: garden, message: plain('new') } }));
    const { delivery } = await claimOne();
    expect(delivery).toEqual({ kind: 'board', to: garden, message: plain('new') });
  });

  test('never goes back to an older picture, owed, under way or sent, nor shows the same twice', async () => {
    const older = async () => {
      for (const version of [3, 4, 5]) await show(board(version, { lostAnswer: 'never' }));
    };
    await show(board(5));
    await older();
    const claimed = await claimOne();
    expect(claimed).toMatchObject({ version: 5, lostAnswer: 'twice' });
    await older();
    await settleAs(claimed, sentAt(NOON));
    await older();
    expect(await stage.stores.outbox.status('board')).toEqual({ state: 'sent', at: NOON, ref });
    expect(await claimAt(NOON + DAY)).toEqual([]);
  });
});

describe('the next picture', () => {
  test('leaves a second after the last one, or at once when that is long ago', async () => {
    await show(board(1));
    await sendOne();
    await show(board(2, { notBefore: NOON + 100 }));
    expect(await claimAt(NOON + SECOND - 1)).toEqual([]);
    expect(await sendOne(NOON + SECOND)).toMatchObject({ version: 2, ref, attempts: 0 });
    await show(board(3, { notBefore: NOON + DAY }));
    expect(await claimAt(NOON + DAY - 1)).toEqual([]);
    expect(await sendOne(NOON + DAY)).toMatchObject({ version: 3, ref });
  });

  test('that came while one was on its way leaves a second after that one, to where it went', async () => {
    await show(board(1));
    const first = await claimOne();
    await show(board(2, { notBefore: NOON + 100 }));
    await show(board(3, { notBefore: NOON + 200 }));
    expect(await claimAt(NOON + 300)).toEqual([]);
    await settleAs(first, sentAt(NOON + 400));
    expect(await stage.stores.outbox.status('board')).toEqual({ state: 'waiting', at: NOON + 400, ref });
    await show(board(4, { notBefore: NOON + 500 }));
    expect(await claimAt(NOON + 1_399)).toEqual([]);
    expect(await sendOne(NOON + 1_400)).toMatchObject({ version: 4, ref, attempts: 0 });
    expect(await claimAt(NOON + DAY)).toEqual([]);
  });

  test('does not hurry a try that has to wait', async () => {
    await show(board(1));
    await settleAs(await claimOne(), { kind: 'again', notBefore: NOON + 30 * SECOND, reason: 'ratelimited' });
    await show(board(2, { notBefore: NOON + SECOND }));
    expect(await claimAt(NOON + 30 * SECOND - 1)).toEqual([]);
    expect(await claimOne(NOON + 30 * SECOND)).toMatchObject({ version: 2, attempts: 1 });
  });
});

describe('a board', () => {
  test('whose place is gone is tried once for each picture', async () => {
    await show(board(1));
    const gone: Outcome = { kind: 'given-up', at: NOON, reason: 'channel_not_found' };
    const first = await claimOne();
    await show(board(2));
    await settleAs(first, gone);
    const second = await claimOne(NOON + SECOND);
    expect(second).toMatchObject({ version: 2, attempts: 0 });
    await settleAs(second, { ...gone, at: NOON + SECOND });
    expect(await claimAt(NOON + DAY)).toEqual([]);
    await show(board(3, { notBefore: NOON + DAY }));
    expect(await sendOne(NOON + DAY)).toMatchObject({ version: 3, attempts: 0 });
  });

  test.each([
    ['never', 'lost', []],
    ['twice', 'waiting', [3]],
  ] as const)(
    'that may stand somewhere, and would rather stand %s, is then %s',
    async (lostAnswer, state, versions) => {
      await show(board(1, { lostAnswer: 'never' }));
      const first = await claimOne();
      await show(board(2, { lostAnswer: 'never' }));
      await settleAs(first, { kind: 'lost', at: NOON, reason: 'timeout' });
      await show(board(3, { lostAnswer }));
      expect(await stage.stores.outbox.status('board')).toMatchObject({ state });
      expect((await claimAt(NOON + DAY)).map(({ version }) => version)).toEqual(versions);
    },
  );

  test('is no longer removed while a picture is owed, and is kept for more than a year after the last', async () => {
    const removal = async () => (await notices().findOne({ _id: 'board' }))?.removeAt?.getTime();
    await show(board(1));
    expect(await removal()).toBeUndefined();
    await sendOne();
    expect(Math.round(((await removal()) ?? 0) / DAY - Date.now() / DAY)).toBe(400);
    await show(board(2));
    expect(await removal()).toBeUndefined();
    expect(JSON.stringify(await notices().findOne())).toContain('picture 2');
    await sendOne(NOON + SECOND);
    expect(JSON.stringify(await notices().findOne())).not.toContain('picture');
  });

  test('stays what it is when a notice of that key is put, as such a notice does when a board is shown', async () => {
    const { version: _, ...shared } = board(0);
    const notice: Notice = { ...shared, delivery: { kind: 'post', to: garden, message: plain('posted') } };
    await show(board(1));
    await stage.stores.outbox.put([notice]);
    expect(await sendOne()).toMatchObject({ version: 1, delivery: board(1).delivery });
    await stage.stores.outbox.put([notice]);
    expect(await claimAt(NOON + DAY)).toEqual([]);
    await stage.stores.outbox.put([{ ...notice, key: 'post' }]);
    await show(board(2, { key: 'post' }));
    expect((await claimOne()).delivery).toEqual(notice.delivery);
  });

  test('can be taken back until it stands', async () => {
    await show(board(1));
    await stage.stores.outbox.drop(['board']);
    expect(await claimAt(NOON)).toEqual([]);
    await show(board(2));
    await sendOne();
    await show(board(3));
    await stage.stores.outbox.drop(['board']);
    expect(await claimOne(NOON + SECOND)).toMatchObject({ version: 3, ref });
  });
});
