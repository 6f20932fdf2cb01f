import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Need, NeedEvent, NeedState, Pledge } from '../../../src/core/needs/index.js';
import {
  communityId,
  type MemberId,
  memberId,
  type NeedId,
  needId,
  placeId,
} from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE')];
const [garden, kitchen] = [placeId(acme, 'GARDEN'), placeId(acme, 'KITCHEN')];

let now = NOON;
let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => now);
});
afterAll(() => stage.close());

let made = 0;
const newId = (): NeedId => {
  made += 1;
  return needId(acme, `n${String(made).padStart(8, '0')}`);
};

const need = (more: Partial<Need> = {}): Need => ({
  id: newId(),
  community: acme,
  channel: garden,
  raiser: ada,
  raiserName: 'Ada',
  what: 'Dog food',
  unit: 'tins',
  target: 1_000_000,
  forWhom: "the dogs' home",
  until: { date: '2026-06-05', endsAt: NOON + 5 * DAY },
  pledges: [],
  amplified: [],
  reportedBy: [],
  state: { kind: 'open' },
  createdAt: NOON,
  events: [],
  version: 0,
  ...more,
});
const untilIn = (days: number): Partial<Need> => ({
  until: { date: '2026-06-30', endsAt: NOON + days * DAY },
});
const pledge = (member: MemberId, more: Partial<Pledge> = {}): Pledge => ({
  member,
  name: 'Somebody',
  amount: 12,
  state: 'promised',
  at: NOON,
  ...more,
});
const keep = async (...needs: readonly Need[]) => {
  for (const one of needs) await stage.stores.needs.insert(one, undefined);
};

const STATES: readonly NeedState[] = [
  { kind: 'open' },
  { kind: 'reached', at: NOON },
  { kind: 'ended', at: NOON },
  { kind: 'withdrawn', at: NOON },
  { kind: 'closed', at: NOON, because: 'not ours' },
];
const EVENTS: readonly NeedEvent[] = [
  { kind: 'raised', number: '0.0' },
  { kind: 'reached', number: '0.1' },
  { kind: 'ended', number: '0.2' },
  { kind: 'withdrawn', number: '0.3' },
  { kind: 'closed', number: '0.4' },
  { kind: 'pledged', number: '0.5', member: grace, amount: 12 },
  { kind: 'amplified', number: '0.6', place: kitchen, by: grace },
  { kind: 'reported', number: '0.7', by: grace },
];

describe('a need comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = need({
      state,
      events: EVENTS,
      pledges: [pledge(grace, { state: 'delivered' }), pledge(ada)],
      amplified: [{ place: kitchen, by: grace, byName: 'Grace' }],
      reportedBy: [grace],
    });
    expect(await stage.stores.needs.insert(one, NOON)).toBe(true);
    expect(await stage.otherProcess.needs.find(one.id)).toEqual(one);
  });

  test('and nothing comes back for one that is not there', async () => {
    expect(await stage.stores.needs.find(newId())).toBeUndefined();
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = need({ channel: placeId(acme, 'BROKEN') });
    await keep(one);
    const stored = stage.database.connection.collection<{ _id: string }>('needs');
    await stored.updateOne(
      { _id: one.id },
      { $set: { pledges: [{ ...pledge(ada), amount: 0.5 }], open: false } },
    );
    await expect(stage.stores.needs.find(one.id)).rejects.toThrow(
      `the document ${one.id} in needs can't be read: pledges.0.amount (invalid_type), pledges.0.at`,
    );
  });
});

describe('a need', () => {
  test('that fifty presses confirm is there once, and is not put back later', async () => {
    const one = need();
    const inserted = await stage.race((stores) => stores.needs.insert(one, NOON));
    expect(inserted.filter(Boolean)).toHaveLength(1);
    const over = await stage.stores.needs.save({ ...one, state: { kind: 'reached', at: NOON } }, NOON);
    expect(await stage.stores.needs.insert(one, NOON)).toBe(false);
    expect(await stage.stores.needs.find(one.id)).toEqual(over);
  });

  test('is saved by one of fifty at once', async () => {
    const one = need();
    await keep(one);
    const ended = await stage.race((stores, index) =>
      stores.needs.save({ ...one, what: `What ${index}` }, NOON).catch((error: unknown) => error),
    );
    const won = ended.filter((end) => !(end instanceof StaleWrite));
    expect(won).toEqual([await stage.stores.needs.find(one.id)]);
    expect(won).toMatchObject([{ version: 1 }]);
  });

  test('that is there no more is not brought back by saving it', async () => {
    await expect(stage.stores.needs.save(need(), NOON)).rejects.toThrow(StaleWrite);
  });
});

describe('finding needs', () => {
  test('open ones come soonest date first, for a community and a channel', async () => {
    const other = communityId('slack', 'T2');
    const [here, there] = [placeId(other, 'C1'), placeId(other, 'C2')];
    const [third, first, second] = [
      need({ community: other, channel: here, ...untilIn(3) }),
      need({ community: other, channel: there, ...untilIn(1) }),
      need({ community: other, channel: here, ...untilIn(2) }),
    ];
    const over = STATES.slice(1).map((state) => need({ community: other, channel: here, state }));
    await keep(third, first, second, ...over);
    expect(await stage.stores.needs.open(other, 9)).toEqual([first, second, third]);
    expect(await stage.stores.needs.open(other, 2)).toEqual([first, second]);
    expect(await stage.stores.needs.openIn(here, 9)).toEqual([second, third]);
    expect(await stage.stores.needs.openIn(here, 1)).toEqual([second]);
  });

  test('somebody finds those they raised, and with them those to which they pledged', async () => {
    const [mia, bo] = [memberId(acme, 'MIA'), memberId(acme, 'BO')];
    const [raised, pledged] = [
      need({ raiser: mia, pledges: [pledge(bo), pledge(mia)], ...untilIn(3) }),
      need({ pledges: [pledge(bo), pledge(mia, { state: 'delivered' })], ...untilIn(1) }),
    ];
    const other = need({ raiser: mia, pledges: [pledge(mia)], state: { kind: 'ended', at: NOON } });
    await keep(raised, pledged, other);
    const { needs } = stage.stores;
    expect(await needs.openRaisedBy(mia)).toEqual([raised]);
    expect(await needs.openWith(mia)).toEqual([pledged, raised]);
    await needs.save({ ...pledged, pledges: [pledge(bo)] }, undefined);
    expect(await needs.openWith(mia)).toEqual([raised]);
  });

  test('those that are due come earliest first, not more than asked for, and not without a time', async () => {
    const past = [3, 1, 2].map((days) => ({ one: need(), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.needs.insert(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.id);
    expect(await stage.stores.needs.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.needs.save(one, undefined);
    expect(await stage.stores.needs.due(NOON - 50 * DAY, 2)).toEqual([]);
  });
});

test('what somebody has written of a need comes back for a day, until it is thrown away', async () => {
  const { needDrafts } = stage.stores;
  const { what, unit, target, forWhom, until, community, channel } = need();
  const [id, thrownAway] = [newId(), newId()];
  const draft = { id, author: ada, what, unit, target, forWhom, until, community, channel };
  expect(await needDrafts.find(id)).toBeUndefined();
  await needDrafts.save(draft);
  await stage.otherProcess.needDrafts.save({ ...draft, target: 7 });
  await needDrafts.save({ ...draft, id: thrownAway });
  await needDrafts.remove(thrownAway);
  expect(await needDrafts.find(thrownAway)).toBeUndefined();
  expect(await needDrafts.find(id)).toEqual({ ...draft, target: 7 });
  now = NOON + DAY - 1;
  expect(await needDrafts.find(id)).toBeDefined();
  now = NOON + DAY;
  expect(await needDrafts.find(id)).toBeUndefined();
});
