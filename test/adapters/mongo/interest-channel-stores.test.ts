import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ChannelEvent,
  ChannelState,
  InterestChannel,
} from '../../../src/core/interest-channels/index.js';
import { communityId, memberId, type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace, linus] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE'), memberId(acme, 'LINUS')];

let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => NOON);
});
afterAll(() => stage.close());

let made = 0;
const channel = (more: Partial<InterestChannel> = {}): InterestChannel => {
  made += 1;
  return {
    id: placeId(acme, `C${made}`),
    community: acme,
    name: `channel-${made}`,
    features: ['chats'],
    hashtag: `tag${made}`,
    zone: 'Europe/Lisbon',
    topics: ['seeds', 'soil'],
    hosts: 'everyone',
    guests: false,
    private: false,
    caretaker: ada,
    state: { kind: 'well' },
    checkAt: NOON + DAY,
    events: [],
    version: 0,
    ...more,
  };
};

const change = { number: '0.0', at: NOON, by: ada, what: 'zone of #general', before: '', after: 'UTC' };
const { by: _, ...told } = change;
const EVENTS: readonly ChannelEvent[] = [
  { kind: 'set', ...change },
  { kind: 'lost', why: 'outside', ...told },
  { kind: 'found', ...told },
  { kind: 'removed', ...change },
];
const STATES: readonly ChannelState[] = [
  { kind: 'well' },
  { kind: 'lost', why: 'archived', at: NOON },
  { kind: 'removed', at: NOON },
];

describe('an interest channel comes back exactly as it was stored', () => {
  test.each(STATES)('when it is $kind', async (state) => {
    const one = channel({ state, events: EVENTS, quietHours: { from: '22:00', to: '07:00' } });
    expect(await stage.stores.interestChannels.insert(one, NOON)).toBe('inserted');
    expect(await stage.otherProcess.interestChannels.find(one.id)).toEqual(one);
  });

  test('and what a steward took back is gone', async () => {
    const one = channel({ quietHours: { from: '22:00', to: '07:00' } });
    await stage.stores.interestChannels.insert(one, NOON);
    const { quietHours: _, ...without } = one;
    expect(await stage.stores.interestChannels.save(without, NOON)).toEqual({ ...without, version: 1 });
    expect(await stage.stores.interestChannels.find(one.id)).toEqual({ ...without, version: 1 });
  });

  test('and one from before Kith knew who can see it counts as open', async () => {
    const one = channel();
    await stage.stores.interestChannels.insert(one, NOON);
    await stage.database.connection
      .collection<{ _id: string }>('interest_channels')
      .updateOne({ _id: one.id }, { $unset: { private: '' } });
    expect(await stage.stores.interestChannels.find(one.id)).toEqual(one);
  });

  test('but a damaged one is refused by name, without a word of what it says', async () => {
    const one = channel();
    await stage.stores.interestChannels.insert(one, NOON);
    await stage.database.connection
      .collection<{ _id: string }>('interest_channels')
      .updateOne({ _id: one.id }, { $set: { topics: 'a secret' } });
    await expect(stage.stores.interestChannels.find(one.id)).rejects.toThrow(
      new Error(`the document ${one.id} in interest_channels can't be read: topics (invalid_type)`),
    );
    await stage.database.connection
      .collection<{ _id: string }>('interest_channels')
      .deleteOne({ _id: one.id });
  });
});

describe('one hashtag for one channel', () => {
  test('of fifty channels that want the same at the same moment, one gets it', async () => {
    const outcomes = await stage.race((stores) =>
      stores.interestChannels.insert(channel({ hashtag: 'garden' }), NOON),
    );
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'hashtag-taken')).toHaveLength(49);
  });

  test('the same channel set up by fifty at the same moment is there once', async () => {
    const one = channel();
    const outcomes = await stage.race((stores) => stores.interestChannels.insert(one, NOON));
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(49);
  });

  test('a removed channel lets go of it, and gets it back only while it is free', async () => {
    const [old, next] = [channel({ hashtag: 'books' }), channel({ hashtag: 'books' })];
    await stage.stores.interestChannels.insert(old, NOON);
    const removed: InterestChannel = { ...old, state: { kind: 'removed', at: NOON } };
    const saved = await stage.stores.interestChannels.save(removed, undefined);
    expect(await stage.stores.interestChannels.insert(next, NOON)).toBe('inserted');
    if (saved === 'hashtag-taken') throw new Error('its own hashtag');
    const back: InterestChannel = { ...saved, state: { kind: 'well' } };
    expect(await stage.stores.interestChannels.save(back, NOON)).toBe('hashtag-taken');
    expect(await stage.stores.interestChannels.find(old.id)).toEqual(saved);
    expect(await stage.stores.interestChannels.save({ ...back, hashtag: 'books-2' }, NOON)).toMatchObject({
      version: 2,
    });
  });

  test('another community may have the same', async () => {
    const other = communityId('slack', 'T2');
    const theirs = channel({ id: placeId(other, 'C1'), community: other, hashtag: 'garden' });
    expect(await stage.stores.interestChannels.insert(theirs, NOON)).toBe('inserted');
  });
});

describe('interest channels', () => {
  test('are saved by one of fifty at once', async () => {
    const one = channel();
    await stage.stores.interestChannels.insert(one, NOON);
    const ended = await stage.race((stores, index) =>
      stores.interestChannels.save({ ...one, name: `n${index}` }, NOON).catch((error: unknown) => error),
    );
    const won = ended.filter((end) => !(end instanceof StaleWrite));
    expect(won).toEqual([await stage.stores.interestChannels.find(one.id)]);
  });

  test('are not brought back by saving one that is there no more', async () => {
    await expect(stage.stores.interestChannels.save(channel(), NOON)).rejects.toThrow(StaleWrite);
  });

  test('of a community come by name, removed ones too', async () => {
    const third = communityId('slack', 'T3');
    const named = (native: string, name: string, state: ChannelState) =>
      channel({ id: placeId(third, native), community: third, name, state });
    const all = [
      named('C3', 'art', { kind: 'well' }),
      named('C2', 'books', { kind: 'removed', at: NOON }),
      named('C1', 'cats', { kind: 'lost', why: 'gone', at: NOON }),
    ];
    for (const one of all.slice().reverse()) await stage.stores.interestChannels.insert(one, NOON);
    expect(await stage.stores.interestChannels.all(third)).toEqual(all);
  });

  test('are due earliest first, not more than asked for, and not without a time', async () => {
    const past = [3, 1, 2].map((days) => ({ one: channel(), dueAt: NOON - (100 - days) * DAY }));
    for (const { one, dueAt } of past) await stage.stores.interestChannels.insert(one, dueAt);
    const inOrder = past.sort((a, b) => a.dueAt - b.dueAt).map(({ one }) => one.id);
    expect(await stage.stores.interestChannels.due(NOON - 50 * DAY, 2)).toEqual(inOrder.slice(0, 2));
    for (const { one } of past) await stage.stores.interestChannels.save(one, undefined);
    expect(await stage.stores.interestChannels.due(NOON - 50 * DAY, 2)).toEqual([]);
  });
});

describe('who is in a channel', () => {
  const [garden, books, empty] = ['CG', 'CB', 'CE'].map((native) => placeId(acme, native));
  const of = (where: PlaceId | undefined, member = ada, joinedAt = NOON) => ({
    channel: where ?? placeId(acme, 'C0'),
    member,
    joinedAt,
    seenThere: false,
  });
  const memberships = () => stage.stores.channelMemberships;

  test('is counted in once, however often they tap at the same moment', async () => {
    const joined = await stage.race((stores) => stores.channelMemberships.join(of(garden)));
    expect(joined.filter(Boolean)).toHaveLength(1);
    expect(await memberships().of(ada)).toEqual([of(garden)]);
  });

  test('is listed in the order in which they came, and each has a list of channels', async () => {
    await memberships().join(of(garden, grace, NOON - 1));
    await memberships().join(of(books, ada, NOON - 1));
    expect((await memberships().in(of(garden).channel)).map(({ member }) => member)).toEqual([grace, ada]);
    expect((await memberships().of(ada)).map(({ channel }) => channel)).toEqual([books, garden]);
    expect(await memberships().of(linus)).toEqual([]);
  });

  test('is counted, and a channel with nobody in it counts zero', async () => {
    const asked = [garden, books, empty].map((where) => of(where).channel);
    expect([...(await memberships().counts(asked)).values()]).toEqual([2, 1, 0]);
    expect(await memberships().counts([])).toEqual(new Map());
  });

  test('is marked as seen there, and nobody else is', async () => {
    await memberships().markSeen(of(garden).channel, []);
    await memberships().markSeen(of(garden).channel, [grace, linus]);
    const seen = (await memberships().in(of(garden).channel)).filter(({ seenThere }) => seenThere);
    expect(seen.map(({ member }) => member)).toEqual([grace]);
  });

  test('leaves once', async () => {
    const left = await stage.race((stores) => stores.channelMemberships.leave(of(garden).channel, ada));
    expect(left.filter(Boolean)).toHaveLength(1);
    expect((await memberships().of(ada)).map(({ channel }) => channel)).toEqual([books]);
  });
});
