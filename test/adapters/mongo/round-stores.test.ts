import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ChannelRounds, Round, RoundState, StoredPlan } from '../../../src/core/rounds/index.js';
import { communityId, memberId, type PlaceId, placeId, roundId } from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, ben, cleo] = [memberId(acme, 'ADA'), memberId(acme, 'BEN'), memberId(acme, 'CLEO')];
const [garden, kitchen] = [placeId(acme, 'GARDEN'), placeId(acme, 'KITCHEN')];

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

const losers = (ended: readonly unknown[]) => ended.filter((end) => end instanceof StaleWrite);

describe("a channel's rounds", () => {
  const rounds = (id: PlaceId, more: Partial<ChannelRounds> = {}): ChannelRounds => ({
    id,
    community: acme,
    cadence: {
      pattern: { kind: 'weekly', every: 2, weekdays: [1] },
      start: '2026-06-01',
      slots: [{ time: '10:00', zone: 'Europe/London' }],
      skip: ['2026-12-28'],
      moved: [{ date: '2026-06-15', to: '2026-06-16' }],
      end: { kind: 'until', date: '2027-06-01' },
    },
    size: 2,
    consent: 'match',
    acrossOrganisations: true,
    preview: false,
    caretaker: ada,
    state: { kind: 'on' },
    version: 0,
    ...more,
  });
  const states: readonly ChannelRounds['state'][] = [
    { kind: 'on' },
    { kind: 'resting', why: 'steward', at: NOON },
    { kind: 'resting', why: 'channel', at: NOON },
    { kind: 'ended', at: NOON },
  ];

  test.each(states)('that are %j come back as they were saved, one version on', async (state) => {
    const one = rounds(placeId(acme, `STATE${states.indexOf(state)}`), { state, size: 7, consent: 'round' });
    const saved = await stage.stores.channelRounds.save(one, NOON + 1_000 * DAY);
    expect(saved).toEqual({ ...one, version: 1 });
    expect(await stage.otherProcess.channelRounds.find(one.id)).toEqual(saved);
  });

  test('are set up once by those who do it at once, and changed once', async () => {
    const one = rounds(garden);
    for (const version of [0, 1]) {
      const ended = await stage.race((stores) =>
        stores.channelRounds.save({ ...one, version }, undefined).catch((error: unknown) => error),
      );
      expect(losers(ended)).toHaveLength(49);
    }
    expect(await stage.stores.channelRounds.find(kitchen)).toBeUndefined();
  });

  test('are listed until they have ended', async () => {
    const far = communityId('slack', 'T7');
    const [first, second] = [placeId(far, 'C1'), placeId(far, 'C2')];
    const running = await stage.stores.channelRounds.save(rounds(second, { community: far }), undefined);
    const resting = rounds(first, { community: far, state: { kind: 'resting', why: 'steward', at: NOON } });
    const rested = await stage.stores.channelRounds.save(resting, undefined);
    expect(await stage.stores.channelRounds.of(far)).toEqual([rested, running]);
    await stage.stores.channelRounds.save({ ...rested, state: { kind: 'ended', at: NOON } }, undefined);
    expect(await stage.stores.channelRounds.of(far)).toEqual([running]);
  });

  test('are due earliest first, and not once they have no time', async () => {
    const places = ['D3', 'D1', 'D2'].map((name) => placeId(acme, name));
    for (const [index, id] of places.entries())
      await stage.stores.channelRounds.save(rounds(id), NOON - (30 - index) * DAY);
    expect(await stage.stores.channelRounds.due(NOON - 20 * DAY, 2)).toEqual(places.slice(0, 2));
    for (const id of places) await stage.stores.channelRounds.save(rounds(id, { version: 1 }), undefined);
    expect(await stage.stores.channelRounds.due(NOON - 20 * DAY, 9)).toEqual([]);
  });
});

describe('a round', () => {
  const round = (channel: PlaceId, date: string, more: Partial<Round> = {}): Round => ({
    id: roundId(channel, date),
    channel,
    community: acme,
    date,
    at: Date.parse(`${date}T10:00:00Z`),
    size: 3,
    consent: 'round',
    acrossOrganisations: false,
    preview: true,
    seed: 4_294_967_295,
    state: { kind: 'gathering' },
    version: 0,
    ...more,
  });
  const states: readonly RoundState[] = [
    { kind: 'gathering' },
    { kind: 'preview', attempt: 2, until: NOON },
    { kind: 'sending', wave: 0, attempt: 1, until: NOON },
    { kind: 'meeting', wave: 1, attempt: 0, until: NOON },
    { kind: 'closed', at: NOON },
    { kind: 'dropped', at: NOON, why: 'nobody' },
    { kind: 'dropped', at: NOON, why: 'skipped' },
    { kind: 'dropped', at: NOON, why: 'channel' },
  ];

  test.each(states)('that is %j comes back exactly as it was stored', async (state) => {
    const one = round(placeId(acme, `R${states.indexOf(state)}`), '2026-06-01', { state });
    expect(await stage.stores.rounds.insert(one, NOON + 1_000 * DAY)).toBe(true);
    expect(await stage.otherProcess.rounds.find(one.id)).toEqual(one);
  });

  test('begins once, and moves on once, however many do it at once', async () => {
    const one = round(kitchen, '2026-06-01');
    const begun = await stage.race((stores) => stores.rounds.insert(one, undefined));
    expect(begun.filter(Boolean)).toHaveLength(1);
    const ended = await stage.race((stores, seed) =>
      stores.rounds.save({ ...one, seed }, undefined).catch((error: unknown) => error),
    );
    expect(losers(ended)).toHaveLength(49);
    expect(ended).toContainEqual(await stage.stores.rounds.find(one.id));
    expect(await stage.stores.rounds.insert(one, NOON)).toBe(false);
  });

  test('is among the unfinished, oldest first, until it is closed or dropped; the newest is known', async () => {
    const old = round(garden, '2026-05-01', { state: { kind: 'closed', at: NOON } });
    const meeting = round(garden, '2026-05-15', {
      state: { kind: 'meeting', wave: 0, attempt: 0, until: NOON },
    });
    const next = round(garden, '2026-06-01');
    for (const one of [next, old, meeting]) await stage.stores.rounds.insert(one, undefined);
    expect(await stage.stores.rounds.unfinished(garden)).toEqual([meeting, next]);
    expect(await stage.stores.rounds.latest(garden)).toEqual(next);
    const dropped = await stage.stores.rounds.save(
      { ...next, state: { kind: 'dropped', at: NOON, why: 'nobody' } },
      undefined,
    );
    expect(await stage.stores.rounds.unfinished(garden)).toEqual([meeting]);
    expect(await stage.stores.rounds.latest(garden)).toEqual(dropped);
    expect(await stage.stores.rounds.latest(placeId(acme, 'NOWHERE'))).toBeUndefined();
  });

  test('is due earliest first', async () => {
    const dates = ['2024-01-03', '2024-01-01', '2024-01-02'];
    const due = dates.map((date) => round(placeId(acme, 'DUE'), date));
    for (const [index, one] of due.entries())
      await stage.stores.rounds.insert(one, NOON - (900 - index) * DAY);
    expect(await stage.stores.rounds.due(NOON - 800 * DAY, 2)).toEqual(due.slice(0, 2).map(({ id }) => id));
  });
});

describe('"in this time?"', () => {
  const round = roundId(garden, '2026-07-01');

  test('is answered once for each, and the last word counts', async () => {
    const { roundAnswers } = stage.stores;
    await roundAnswers.put(round, ada, 'in');
    await roundAnswers.put(round, ben, 'in');
    await roundAnswers.put(round, ada, 'out');
    await roundAnswers.put(roundId(garden, '2026-07-15'), cleo, 'in');
    expect(await stage.otherProcess.roundAnswers.of(round)).toEqual(
      new Map([
        [ada, 'out'],
        [ben, 'in'],
      ]),
    );
  });

  test('bears fifty presses at once', async () => {
    const busy = roundId(kitchen, '2026-07-01');
    await stage.race((stores, index) => stores.roundAnswers.put(busy, ada, index % 2 ? 'in' : 'out'));
    expect([...(await stage.stores.roundAnswers.of(busy)).keys()]).toEqual([ada]);
    expect(await stage.stores.roundAnswers.of(roundId(kitchen, '2026-08-01'))).toEqual(new Map());
  });

  test('is forgotten once the round is long over', async () => {
    const documents = await stage.database.connection.collection('round_answers').find().toArray();
    for (const { removeAt } of documents)
      expect(removeAt.getTime()).toBeGreaterThan(Date.now() + 90 * DAY - 60_000);
  });
});

describe('the plan of a round', () => {
  const plan = (seed: number, more: Partial<StoredPlan> = {}): StoredPlan => ({
    round: roundId(garden, '2026-08-01'),
    wave: 0,
    attempt: 0,
    seed,
    groups: [[ada, ben]],
    left: [cleo],
    repeats: 1,
    weight: 9_007_199_254_740_991,
    bound: 9_007_199_254_740_991,
    exact: true,
    ...more,
  });

  test('is the first one that was drawn, for everybody', async () => {
    const kept = await stage.race((stores, seed) => stores.plans.keep(plan(seed)));
    const stored = await stage.stores.plans.find(plan(0).round, 0, 0);
    expect(stored).toBeDefined();
    for (const one of kept) expect(one).toEqual(stored);
    expect(await stage.stores.plans.keep(plan(99, { groups: [], left: [] }))).toEqual(stored);
  });

  test('is another one for another wave, or another attempt', async () => {
    const others = [plan(1, { attempt: 1 }), plan(2, { wave: 1, exact: false, groups: [[cleo, ada, ben]] })];
    for (const one of others) {
      expect(await stage.stores.plans.find(one.round, one.wave, one.attempt)).toBeUndefined();
      expect(await stage.stores.plans.keep(one)).toEqual(one);
      expect(await stage.otherProcess.plans.find(one.round, one.wave, one.attempt)).toEqual(one);
    }
  });

  test('of a hundred thousand people is kept whole', async () => {
    const server = communityId('discord', '123456789012345678');
    const member = (index: number) => memberId(server, String(10 ** 17 + index));
    const one = plan(7, {
      round: roundId(placeId(server, '876543210987654321'), '2026-08-01'),
      groups: Array.from({ length: 50_000 }, (_, index) => [member(2 * index), member(2 * index + 1)]),
      left: [],
    });
    await stage.stores.plans.keep(one);
    const found = await stage.otherProcess.plans.find(one.round, 0, 0);
    expect(found?.groups.length).toBe(50_000);
    expect(found?.groups.at(-1)).toEqual(one.groups.at(-1));
  });
});
