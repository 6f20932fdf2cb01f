import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { chatId, communityId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { DAY } from '../../../src/core/shared/time.js';
import {
  ALL_REMINDERS,
  type CalendarLinkStore,
  type ChatDraft,
  type ChatMembership,
  type ChatMembershipStore,
} from '../../../src/core/standing-chats/index.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const [ada, grace, linus] = [memberId(acme, 'ADA'), memberId(acme, 'GRACE'), memberId(acme, 'LINUS')];
const [slugs, bees, empty] = [
  chatId(acme, 'slugs0001'),
  chatId(acme, 'bees00001'),
  chatId(acme, 'empty0001'),
];

let now = NOON;
let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => now);
});
afterAll(() => stage.close());
beforeEach(() => {
  now = NOON;
});

describe('who is counted in to a chat', () => {
  const of = (chat = slugs, member = ada, joinedAt = NOON): ChatMembership => ({
    chat,
    member,
    joinedAt,
    reminders: ALL_REMINDERS,
  });
  let memberships: ChatMembershipStore;
  beforeAll(() => {
    memberships = stage.stores.chatMemberships;
  });

  test('is counted in once, however often they tap at the same moment', async () => {
    const joined = await stage.race((stores) => stores.chatMemberships.join(of()));
    expect(joined.filter(Boolean)).toHaveLength(1);
    expect(await memberships.of(ada)).toEqual([of()]);
  });

  test('chooses when to be reminded, and keeps that when they tap again', async () => {
    const reminders = { dayBefore: false, quarterBefore: true };
    expect(await memberships.remind(slugs, ada, reminders)).toBe(true);
    expect(await memberships.remind(slugs, ada, reminders)).toBe(true);
    expect(await memberships.remind(slugs, linus, reminders)).toBe(false);
    expect(await memberships.join(of())).toBe(false);
    expect(await memberships.of(ada)).toEqual([{ ...of(), reminders }]);
  });

  test('is listed in the order in which they came, and each has a list of chats', async () => {
    await memberships.join(of(slugs, grace, NOON - 1));
    await memberships.join(of(bees, ada, NOON - 1));
    expect((await memberships.in(slugs)).map(({ member }) => member)).toEqual([grace, ada]);
    expect((await memberships.of(ada)).map(({ chat }) => chat)).toEqual([bees, slugs]);
    expect(await memberships.of(linus)).toEqual([]);
  });

  test('is counted, and a chat with nobody in it counts zero', async () => {
    expect(await memberships.counts([slugs, bees, empty])).toEqual(
      new Map([
        [slugs, 2],
        [bees, 1],
        [empty, 0],
      ]),
    );
    expect(await memberships.counts([])).toEqual(new Map());
  });

  test('leaves once', async () => {
    const left = await stage.race((stores) => stores.chatMemberships.leave(slugs, ada));
    expect(left.filter(Boolean)).toHaveLength(1);
    expect((await memberships.of(ada)).map(({ chat }) => chat)).toEqual([bees]);
  });
});

describe('what somebody has written of a chat', () => {
  const draft: ChatDraft = {
    id: chatId(acme, 'draft0001'),
    community: acme,
    author: ada,
    channel: placeId(acme, 'GARDEN'),
    title: 'Slugs',
    hashtag: 'slugs',
    host: grace,
    cadence: {
      pattern: { kind: 'weekly', every: 1, weekdays: [1, 4] },
      start: '2026-06-04',
      slots: [{ time: '12:00', zone: 'Europe/Lisbon' }],
      skip: [],
      moved: [],
    },
    phrase: 'Mondays and Thursdays at noon',
    minutes: 45,
  };

  test('comes back as they wrote it last', async () => {
    expect(await stage.stores.chatDrafts.find(draft.id)).toBeUndefined();
    await stage.stores.chatDrafts.save({ ...draft, changes: 3 });
    expect(await stage.otherProcess.chatDrafts.find(draft.id)).toEqual({ ...draft, changes: 3 });
    await stage.stores.chatDrafts.save(draft);
    expect(await stage.stores.chatDrafts.find(draft.id)).toEqual(draft);
  });

  test('is forgotten after a day, and then removed by the database', async () => {
    await stage.stores.chatDrafts.save(draft);
    now = NOON + DAY - 1;
    expect(await stage.stores.chatDrafts.find(draft.id)).toEqual(draft);
    now = NOON + DAY;
    expect(await stage.stores.chatDrafts.find(draft.id)).toBeUndefined();
    const [stored] = await stage.database.connection.collection('chat_drafts').find().toArray();
    expect(stored?.removeAt).toBeInstanceOf(Date);
  });

  test('is gone once confirmed, and removing it twice is fine', async () => {
    await stage.stores.chatDrafts.save(draft);
    await stage.stores.chatDrafts.remove(draft.id);
    await stage.stores.chatDrafts.remove(draft.id);
    expect(await stage.stores.chatDrafts.find(draft.id)).toBeUndefined();
  });
});

describe('the secret address of a calendar', () => {
  let links: CalendarLinkStore;
  beforeAll(() => {
    links = stage.stores.calendarLinks;
  });

  test('is the first one when fifty are made at once, for everybody who asked', async () => {
    const secrets = await stage.race((stores, index) => stores.calendarLinks.make(ada, `secret-${index}`));
    const [first = ''] = secrets;
    expect(new Set(secrets)).toEqual(new Set([first]));
    expect(await links.of(ada)).toBe(first);
    expect(await links.memberWith(first)).toBe(ada);
    const others = await Promise.all(
      Array.from({ length: 50 }, (_, index) => links.memberWith(`secret-${index}`)),
    );
    expect(others.filter((member) => member !== undefined)).toHaveLength(1);
  });

  test('opens nothing once it is revoked, and a new one takes its place', async () => {
    const old = (await links.of(ada)) ?? '';
    expect(await links.revoke(ada)).toBe(true);
    expect(await links.revoke(ada)).toBe(false);
    expect(await links.memberWith(old)).toBeUndefined();
    expect(await links.of(ada)).toBeUndefined();
    expect(await links.make(ada, 'another')).toBe('another');
    expect(await links.memberWith('another')).toBe(ada);
  });

  test('is never shared: one that is in use is refused without saying by whom', async () => {
    await expect(links.make(grace, 'another')).rejects.toThrow('this secret of a calendar is in use');
    expect(await links.of(grace)).toBeUndefined();
    expect(await links.memberWith('never was')).toBeUndefined();
  });
});
