import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  communityId,
  introductionId,
  type MemberId,
  memberId,
  type SearchId,
  searchId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import type { SearchState, TopicSearch } from '../../../src/core/topics/index.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const person = (name: string): MemberId => memberId(acme, name);
const [ada, ben, cleo, dora] = [person('ADA'), person('BEN'), person('CLEO'), person('DORA')];

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

let made = 0;
const newId = (): SearchId => {
  made += 1;
  return searchId(acme, `s${String(made).padStart(8, '0')}`);
};
const introduction = (nonce: string) => introductionId(acme, nonce);

const search = (more: Partial<TopicSearch> = {}): TopicSearch => ({
  id: newId(),
  community: acme,
  member: ada,
  words: '{"$where": "1"} $bees.and honey\u0000',
  hope: 'an afternoon',
  offer: 'tea',
  startedAt: NOON,
  endsAt: NOON + 14 * DAY,
  state: { kind: 'looking' },
  asked: [],
  version: 0,
  ...more,
});

const STATES: readonly SearchState[] = [
  { kind: 'looking' },
  { kind: 'looking', asking: { introduction: introduction('asked001'), until: NOON + 3 * DAY } },
  { kind: 'made', at: NOON, introduction: introduction('asked001') },
  { kind: 'ended', at: NOON, why: 'not-this-time' },
  { kind: 'ended', at: NOON, why: 'taken-back' },
];

describe('a search by topic', () => {
  test.each(STATES)('that is %j comes back exactly as it was stored', async (state) => {
    const one = search({ state, asked: [{ member: ben, introduction: introduction('state001') }] });
    const { offer: _, ...withoutOffer } = search({ state });
    for (const each of [one, withoutOffer]) {
      expect(await stage.stores.topicSearches.insert(each, NOON + 1_000 * DAY)).toBe(true);
      expect(await stage.otherProcess.topicSearches.find(each.id)).toEqual(each);
    }
  });

  test('is there once, however often it is begun', async () => {
    const one = search();
    const begun = await stage.race((stores) => stores.topicSearches.insert(one, undefined));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await stage.stores.topicSearches.find(newId())).toBeUndefined();
  });

  test('is saved by one of those who save at once', async () => {
    const one = search();
    await stage.stores.topicSearches.insert(one, NOON);
    const ended = await stage.race((stores, index) =>
      stores.topicSearches
        .save({ ...one, hope: `hope ${index}` }, undefined)
        .catch((error: unknown) => error),
    );
    const lost = ended.filter((end) => end instanceof StaleWrite);
    expect(lost).toHaveLength(49);
    const saved = await stage.stores.topicSearches.find(one.id);
    expect(ended).toContainEqual(saved);
    expect(saved?.version).toBe(1);
  });

  test('is found by any introduction that it asked for', async () => {
    const one = search({
      asked: [
        { member: ben, introduction: introduction('first001') },
        { member: cleo, introduction: introduction('second01') },
      ],
    });
    await stage.stores.topicSearches.insert(one, undefined);
    for (const nonce of ['first001', 'second01'])
      expect(await stage.stores.topicSearches.ofIntroduction(introduction(nonce))).toEqual(one);
    expect(await stage.stores.topicSearches.ofIntroduction(introduction('third001'))).toBeUndefined();
  });

  test('is in the list of who began it, newest first', async () => {
    const [old, fresh] = [search({ member: dora }), search({ member: dora, startedAt: NOON + 1 })];
    for (const one of [old, fresh]) await stage.stores.topicSearches.insert(one, undefined);
    expect(await stage.stores.topicSearches.listFor(dora, 10)).toEqual([fresh, old]);
    expect(await stage.stores.topicSearches.listFor(dora, 1)).toEqual([fresh]);
  });

  test('is due earliest first, and no longer once it has no time', async () => {
    const past = [3, 1, 2].map((days) => search({ hope: `${days}` }));
    for (const [index, one] of past.entries())
      await stage.stores.topicSearches.insert(one, NOON - (30 - index) * DAY);
    const ids = past.map(({ id }) => id);
    expect(await stage.stores.topicSearches.due(NOON - 20 * DAY, 2)).toEqual(ids.slice(0, 2));
    for (const one of past) await stage.stores.topicSearches.save(one, undefined);
    expect(await stage.stores.topicSearches.due(NOON - 20 * DAY, 10)).toEqual([]);
  });
});

describe('whose turn it was to be asked', () => {
  const far = communityId('slack', 'T7');
  const [eva, finn, gil] = [memberId(far, 'EVA'), memberId(far, 'FINN'), memberId(far, 'GIL')];
  const asking = (startedAt: number, ...members: readonly MemberId[]): TopicSearch =>
    search({
      community: far,
      startedAt,
      asked: members.map((member) => ({ member, introduction: introduction(`turn${made}`) })),
    });

  test('is counted since a day, with the last time', async () => {
    const searches = [
      asking(NOON - 100 * DAY, eva, finn),
      asking(NOON - 50 * DAY, eva, finn),
      asking(NOON - 20 * DAY, finn, eva),
      asking(NOON - 10 * DAY, finn),
    ];
    for (const one of searches) await stage.stores.topicSearches.insert(one, undefined);
    const turns = await stage.stores.topicSearches.turns(far, [eva, finn, gil], NOON - 90 * DAY);
    expect(turns).toEqual(
      new Map([
        [eva, { times: 2, last: NOON - 20 * DAY }],
        [finn, { times: 3, last: NOON - 10 * DAY }],
      ]),
    );
    expect(await stage.stores.topicSearches.turns(far, [], NOON)).toEqual(new Map());
    expect(await stage.stores.topicSearches.turns(acme, [eva], 0)).toEqual(new Map());
  });
});
