import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import { DeliveryFailure } from '../../../src/core/messenger.js';
import type { BoardNotice, Outbox } from '../../../src/core/outbox/index.js';
import { communityId, placeId } from '../../../src/core/shared/ids.js';
import { MINUTE, SECOND } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from '../../adapters/mongo/two-processes.js';
import { deliverTo, type Wall, wall } from './wall.js';

const acme = communityId('discord', 'G1');
const garden = placeId(acme, 'C1');

let stage: TwoProcesses;
let now = 0;
let ours: Wall;
const clock = () => now;

beforeAll(async () => {
  stage = await twoProcesses(clock);
});
beforeEach(() => {
  now = Date.parse('2026-06-01T12:00:00Z');
  ours = wall(clock);
});
afterEach(async () => {
  await stage.database.connection.collection('outbox').deleteMany({});
});
afterAll(() => stage.close());

const board = (version: number, more: Partial<BoardNotice> = {}): BoardNotice => ({
  key: 'p1|board',
  community: acme,
  delivery: { kind: 'board', to: garden, message: plain(`picture ${version}`), thread: 'Paint' },
  notBefore: now,
  lostAnswer: 'twice',
  version,
  ...more,
});
const show = (version: number, more: Partial<BoardNotice> = {}, outbox = stage.stores.outbox) =>
  outbox.show(board(version, more), SECOND);
const deliver = (outbox: Outbox = stage.stores.outbox) => deliverTo(ours, outbox, clock);
const pictures = () => ours.posts.map(({ picture }) => picture);

/** Sends, and is gone before it can write down how that went. */
const dieWhileSending = async () => {
  const settle = () => Promise.reject(new Error('gone'));
  await expect(deliver({ ...stage.stores.outbox, settle })).rejects.toThrow('gone');
};

describe('a board', () => {
  test('is posted once, with its thread, and changed in place after that', async () => {
    await show(1);
    await deliver();
    expect(ours.posts).toEqual([{ key: 'p1|board', to: garden, picture: 'picture 1', thread: 'Paint' }]);
    now += MINUTE;
    await show(2);
    await deliver(stage.otherProcess.outbox);
    expect(pictures()).toEqual(['picture 2']);
    now += MINUTE;
    expect(await deliver()).toBe(0);
  });

  test('that is shown 200 times in ten seconds by two processes changes once a second, and ends with the last', async () => {
    const both = [stage.stores.outbox, stage.otherProcess.outbox] as const;
    for (let step = 0; step < 100; step += 1) {
      await Promise.all([
        show(2 * step + 1, {}, both[0]),
        show(2 * step + 2, {}, both[1]),
        deliver(both[0]),
        deliver(both[1]),
      ]);
      now += 100;
    }
    now += SECOND;
    await Promise.all(both.map(deliver));
    expect(pictures()).toEqual(['picture 200']);
    const apart = ours.written.slice(1).map(({ at }, index) => at - (ours.written[index]?.at ?? 0));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(SECOND);
    expect(ours.written.length).toBeGreaterThanOrEqual(10);
    expect(ours.written.length).toBeLessThanOrEqual(12);
    const order = ours.written.map(({ picture }) => Number(picture.slice(8)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    now += MINUTE;
    expect(await deliver()).toBe(0);
  });

  test('that is shown while it is being posted goes to the same place, a second later', async () => {
    ours.before = async () => {
      ours.before = undefined;
      await show(2, {}, stage.otherProcess.outbox);
    };
    await show(1);
    await deliver();
    await deliver(stage.otherProcess.outbox);
    expect(pictures()).toEqual(['picture 1']);
    now += SECOND;
    await deliver();
    expect(pictures()).toEqual(['picture 2']);
  });

  test('that is shown while it is being changed is changed again', async () => {
    await show(1);
    await deliver();
    now += SECOND;
    ours.before = async () => {
      ours.before = undefined;
      await show(3, {}, stage.otherProcess.outbox);
      await pause(1);
    };
    await show(2);
    await deliver();
    expect(pictures()).toEqual(['picture 2']);
    now += SECOND;
    await deliver();
    expect(pictures()).toEqual(['picture 3']);
  });

  test('in a place that takes nothing for a while waits as long as it was told, whoever shows it', async () => {
    ours.failure = new DeliveryFailure('try-later', 'ratelimited', 30 * SECOND);
    await show(1);
    await deliver();
    ours.failure = undefined;
    for (let version = 2; version < 30; version += 1) {
      now += SECOND;
      await show(version);
      await deliver();
    }
    expect(pictures()).toEqual([]);
    now += 2 * SECOND;
    await deliver();
    expect(pictures()).toEqual(['picture 29']);
  });

  test('whose place is gone is tried once for each picture, and stands when the place is back', async () => {
    let tries = 0;
    ours.before = async () => {
      tries += 1;
    };
    ours.failure = new DeliveryFailure('undeliverable', 'channel_not_found');
    for (const version of [1, 2]) {
      await show(version);
      now += MINUTE;
      await deliver();
      await deliver(stage.otherProcess.outbox);
      expect(tries).toBe(version);
      expect(await stage.stores.outbox.status('p1|board')).toMatchObject({ state: 'given-up' });
    }
    ours.failure = undefined;
    now += MINUTE;
    await show(3);
    await deliver();
    expect(pictures()).toEqual(['picture 3']);
  });
});

describe('a reply under a board', () => {
  const reply = () =>
    stage.stores.outbox.put([
      {
        key: 'p1|thanks',
        community: acme,
        delivery: { kind: 'reply', earlier: 'p1|board', message: plain('thanks') },
        notBefore: now,
        lostAnswer: 'never',
      },
    ]);

  test('waits until it stands, and not for its changes', async () => {
    await reply();
    await show(1, { notBefore: now + SECOND });
    await deliver();
    expect(ours.replies).toEqual([]);
    now += 5 * SECOND;
    await deliver();
    await show(2, { notBefore: now + MINUTE });
    now += 5 * SECOND;
    await deliver();
    expect(ours.replies).toEqual([{ under: '0', words: 'thanks' }]);
    expect(pictures()).toEqual(['picture 1']);
  });
});

describe('a process that dies', () => {
  test.each([
    ['twice', false, ['picture 1', 'picture 1'], 'sent'],
    ['twice', true, ['picture 1'], 'sent'],
    ['never', false, ['picture 1'], 'lost'],
    ['never', true, ['picture 1'], 'sent'],
  ] as const)(
    'while it posts a board (%s; copies refused: %s) leaves it standing as %j, %s',
    async (lostAnswer, refusesCopies, standing, state) => {
      ours.refusesCopies = refusesCopies;
      await show(1, { lostAnswer });
      await dieWhileSending();
      now += MINUTE;
      await deliver(stage.otherProcess.outbox);
      expect(pictures()).toEqual(standing);
      expect(await stage.stores.outbox.status('p1|board')).toMatchObject({ state });
    },
  );

  test.each(['twice', 'never'] as const)(
    'while it changes a board (%s) leaves it to be changed again',
    async (lostAnswer) => {
      await show(1, { lostAnswer });
      await deliver();
      now += SECOND;
      await show(2, { lostAnswer });
      await dieWhileSending();
      now += SECOND;
      await show(3, { lostAnswer });
      now += MINUTE;
      await deliver(stage.otherProcess.outbox);
      expect(pictures()).toEqual(['picture 3']);
      expect(await stage.stores.outbox.status('p1|board')).toMatchObject({ state: 'sent' });
    },
  );
});

describe('when no answer comes', () => {
  test('and a board (never) was to be changed, it is changed again', async () => {
    await show(1, { lostAnswer: 'never' });
    await deliver();
    now += MINUTE;
    ours.failure = new DeliveryFailure('unknown-outcome', 'timeout');
    await show(2, { lostAnswer: 'never' });
    await deliver();
    ours.failure = undefined;
    now += MINUTE;
    await deliver();
    expect(pictures()).toEqual(['picture 2']);
    expect(await stage.stores.outbox.status('p1|board')).toMatchObject({ state: 'sent' });
  });

  test.each(['twice', 'never'] as const)(
    'where copies are refused, a newer picture (%s) is seen all the same',
    async (lostAnswer) => {
      ours.refusesCopies = true;
      await show(1, { lostAnswer });
      await dieWhileSending();
      await show(2, { lostAnswer });
      now += MINUTE;
      await deliver(stage.otherProcess.outbox);
      expect(pictures()).toEqual(['picture 2']);
    },
  );
});
