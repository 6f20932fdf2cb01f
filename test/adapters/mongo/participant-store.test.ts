import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Participant } from '../../../src/core/rounds/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type PlaceId,
  placeId,
  roundId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const person = (name: string): MemberId => memberId(acme, name);
const place = (name: string): PlaceId => placeId(acme, name);
const [ada, ben, cleo, dora] = [person('ADA'), person('BEN'), person('CLEO'), person('DORA')];

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

const joins = (channel: PlaceId, member: MemberId, more: Partial<Participant> = {}): Participant => ({
  channel,
  member,
  community: acme,
  joinedAt: NOON,
  silent: 0,
  version: 0,
  ...more,
});
const join = async (...participants: readonly Participant[]) => {
  for (const one of participants) await stage.stores.participants.save(one);
};

describe('somebody who takes part in rounds', () => {
  const garden = place('GARDEN');
  const rests: readonly Participant['rest'][] = [
    { kind: 'until', at: NOON },
    { kind: 'until-back' },
    { kind: 'silent' },
  ];

  test.each(rests)('comes back as saved, one version on, resting as %j', async (rest) => {
    const member = person(`REST${rests.indexOf(rest)}`);
    const one = joins(garden, member, {
      ...(rest && { rest }),
      skips: '2026-06-15',
      silent: 2,
      counted: roundId(garden, '2026-06-01'),
      leftOut: roundId(garden, '2026-05-01'),
    });
    const saved = await stage.stores.participants.save(one);
    expect(saved).toEqual({ ...one, version: 1 });
    expect(await stage.otherProcess.participants.find(garden, member)).toEqual(saved);
    const { rest: _, skips: __, ...back } = saved;
    await stage.stores.participants.save(back);
    expect(await stage.stores.participants.find(garden, member)).toEqual({ ...back, version: 2 });
  });

  test('is in once, however often they press, and is out once', async () => {
    const ended = await stage.race((stores) =>
      stores.participants.save(joins(garden, ada)).catch((error: unknown) => error),
    );
    expect(ended.filter((end) => end instanceof StaleWrite)).toHaveLength(49);
    const removed = await stage.race((stores) => stores.participants.remove(garden, ada));
    expect(removed.filter(Boolean)).toHaveLength(1);
    expect(await stage.stores.participants.find(garden, ada)).toBeUndefined();
  });

  test('is found by channel and by person, and counted', async () => {
    const [first, second, empty] = [place('FIRST'), place('SECOND'), place('EMPTY')];
    await join(joins(first, ben, { joinedAt: NOON + 1 }), joins(first, ada), joins(second, ben));
    const { participants } = stage.otherProcess;
    expect((await participants.in(first)).map(({ member }) => member)).toEqual([ada, ben]);
    expect((await participants.of(ben)).map(({ channel }) => channel)).toEqual([second, first]);
    expect(await participants.counts([first, second, empty])).toEqual(
      new Map([
        [first, 2],
        [second, 1],
        [empty, 0],
      ]),
    );
  });

  test('is one of any number', async () => {
    const crowded = place('CROWDED');
    await Promise.all(
      Array.from({ length: 1_200 }, (_, index) =>
        stage.stores.participants.save(joins(crowded, person(`U${index}`), { joinedAt: NOON + index })),
      ),
    );
    const all = await stage.stores.participants.in(crowded);
    expect(all.map(({ joinedAt }) => joinedAt)).toEqual(Array.from({ length: 1_200 }, (_, n) => NOON + n));
    const round = roundId(crowded, '2026-06-01');
    const silent = all.map(({ member }) => member);
    await stage.stores.participants.countRound(crowded, round, { silent, answered: [] });
    const counted = await stage.stores.participants.in(crowded);
    expect(new Set(counted.map((one) => one.silent))).toEqual(new Set([1]));
  });
});

describe('a round that is counted', () => {
  const channel = place('COUNTED');
  const first = roundId(channel, '2026-06-01');
  const second = roundId(channel, '2026-06-15');
  const third = roundId(channel, '2026-06-29');
  const silences = async () =>
    Object.fromEntries((await stage.stores.participants.in(channel)).map((one) => [one.member, one.silent]));

  test('counts once for each, however often and by however many it is done', async () => {
    await join(joins(channel, ada), joins(channel, ben, { silent: 2 }), joins(channel, cleo));
    await stage.race((stores) =>
      stores.participants.countRound(channel, first, { silent: [ada, dora], answered: [ben] }),
    );
    expect(await silences()).toEqual({ [ada]: 1, [ben]: 0, [cleo]: 0 });
    await stage.stores.participants.countRound(channel, second, { silent: [ada, cleo], answered: [] });
    expect(await silences()).toEqual({ [ada]: 2, [ben]: 0, [cleo]: 1 });
  });

  test('does not count when it comes after a later one was counted', async () => {
    await stage.stores.participants.countRound(channel, third, { silent: [], answered: [ada] });
    await stage.stores.participants.countRound(channel, first, { silent: [ada], answered: [] });
    expect(await silences()).toMatchObject({ [ada]: 0 });
  });

  test('is not written away by somebody who had read them before', async () => {
    const before = await stage.stores.participants.find(channel, ben);
    if (!before) throw new Error('nobody');
    await stage.stores.participants.countRound(channel, third, { silent: [ben], answered: [] });
    await expect(
      stage.stores.participants.save({ ...before, rest: { kind: 'until-back' } }),
    ).rejects.toBeInstanceOf(StaleWrite);
  });
});

describe('who is left out', () => {
  const channel = place('LEFT');
  const [first, second] = [roundId(channel, '2026-06-01'), roundId(channel, '2026-06-15')];
  const goFirst = async () =>
    (await stage.stores.participants.in(channel)).filter((one) => one.leftOut).map(({ member }) => member);

  beforeAll(() =>
    join(joins(channel, ada), joins(channel, ben), joins(channel, cleo), joins(place('L2'), ben)),
  );

  test('goes first in the next round, and whoever was not no longer does', async () => {
    await stage.race((stores) => stores.participants.noteLeftOut(channel, first, [ada, ben, dora]));
    expect(await goFirst()).toEqual([ada, ben]);
    const noted = await stage.stores.participants.find(channel, ada);
    expect(noted).toMatchObject({ leftOut: first, version: 2 });
    await stage.stores.participants.noteLeftOut(channel, second, [cleo]);
    expect(await goFirst()).toEqual([cleo]);
    expect((await stage.stores.participants.find(place('L2'), ben))?.version).toBe(1);
  });

  test('stays so when an earlier round is noted late', async () => {
    await stage.stores.participants.noteLeftOut(channel, first, []);
    expect(await goFirst()).toEqual([cleo]);
  });

  test('may be fewer after the second draw of the same round', async () => {
    await stage.stores.participants.noteLeftOut(channel, second, []);
    expect(await goFirst()).toEqual([]);
  });

  test('is not written away by somebody who had read them before', async () => {
    const before = joins(channel, ada, { version: 2, silent: DAY });
    await expect(stage.stores.participants.save(before)).rejects.toBeInstanceOf(StaleWrite);
  });
});
