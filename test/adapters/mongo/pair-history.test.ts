import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PastPair } from '../../../src/core/rounds/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  nativeOf,
  placeId,
  roundId,
} from '../../../src/core/shared/ids.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const person = (name: string): MemberId => memberId(acme, name);
const [ada, ben, cleo, dora] = [person('ADA'), person('BEN'), person('CLEO'), person('DORA')];
const garden = placeId(acme, 'GARDEN');
const [first, second] = [roundId(garden, '2026-06-01'), roundId(garden, '2026-06-15')];

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

const pair = (one: MemberId, other: MemberId, more: Partial<PastPair> = {}): PastPair => ({
  members: [one, other],
  round: first,
  at: NOON,
  went: 'unknown',
  ...more,
});
const among = (...members: readonly MemberId[]) => stage.otherProcess.pairHistory.among(acme, members);

describe('who has been matched with whom', () => {
  test('is written down once for each pair and round, whoever does it and in whatever order', async () => {
    const trio = [pair(ada, ben), pair(ada, cleo), pair(ben, cleo)];
    const turned = trio.map((one) => ({ ...one, members: [one.members[1], one.members[0]] as const }));
    await stage.stores.pairHistory.note(acme, trio);
    await stage.race((stores, index) => stores.pairHistory.note(acme, index % 2 ? turned : trio));
    await stage.stores.pairHistory.note(acme, [pair(ada, ben, { round: second, at: NOON + 1 })]);
    await stage.stores.pairHistory.note(acme, []);
    const found = await among(ada, ben, cleo);
    expect(found).toHaveLength(4);
    expect(found).toEqual(expect.arrayContaining([...trio, pair(ada, ben, { round: second, at: NOON + 1 })]));
  });

  test('is told of those who are asked for, and of nobody else', async () => {
    await stage.stores.pairHistory.note(acme, [pair(ada, dora)]);
    await stage.stores.pairHistory.note(communityId('slack', 'T2'), [pair(cleo, dora)]);
    expect(await among(ada, dora)).toEqual([pair(ada, dora)]);
    expect(await among(cleo, dora)).toEqual([]);
    expect(await among(ada)).toEqual([]);
    expect(await among()).toEqual([]);
  });

  test('is told the same of a few and of a crowd', async () => {
    const crowd = Array.from({ length: 1_500 }, (_, index) => person(`U${index}`));
    const some = crowd.slice(0, 1_400);
    const pairs = crowd.flatMap((one, n) => (n % 2 ? [] : [pair(one, crowd[n + 1] ?? one)]));
    await stage.stores.pairHistory.note(acme, pairs);
    expect(await among(...some)).toHaveLength(700);
    expect(await among(...some.slice(0, 101))).toHaveLength(50);
  });
});

describe('how it went', () => {
  test('is kept for all pairs among those who say so, and "met" is not taken back', async () => {
    const round = roundId(garden, '2026-07-01');
    const [eva, finn, gil] = [person('EVA'), person('FINN'), person('GIL')];
    const { pairHistory } = stage.stores;
    await pairHistory.note(acme, [
      pair(eva, finn, { round }),
      pair(gil, eva, { round }),
      pair(finn, gil, { round }),
    ]);
    const went = async () =>
      Object.fromEntries(
        (await among(eva, finn, gil)).map((one) => [
          [...one.members]
            .map((id) => nativeOf(id))
            .sort()
            .join(' '),
          one.went,
        ]),
      );
    await pairHistory.wentFor(round, [gil, eva], 'not-met');
    expect(await went()).toEqual({ 'EVA FINN': 'unknown', 'EVA GIL': 'not-met', 'FINN GIL': 'unknown' });
    await pairHistory.wentFor(round, [eva, finn, gil], 'met');
    await pairHistory.wentFor(round, [eva, finn], 'not-met');
    await pairHistory.wentFor(roundId(garden, '2026-08-01'), [eva, finn], 'not-met');
    expect(await went()).toEqual({ 'EVA FINN': 'met', 'EVA GIL': 'met', 'FINN GIL': 'met' });
    await pairHistory.note(acme, [pair(finn, eva, { round })]);
    expect(await went()).toMatchObject({ 'EVA FINN': 'met' });
  });
});
