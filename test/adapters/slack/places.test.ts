import { afterEach, describe, expect, it } from '@jest/globals';
import { plain } from '../../../src/core/conversation/message.js';
import type { Purpose } from '../../../src/core/places.js';
import { communityId, type MemberId, memberId, placeId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { type Scene, scene, strike } from './support/scene.js';

afterEach(strike);

const T1 = communityId('slack', 'T1');
const ALL: readonly Purpose[] = ['chats', 'rooms', 'events'];
const infos = ({ double }: Scene) =>
  double.calls.filter(({ method }) => method === 'conversations.info').length;

async function withChannel(
  seed: Parameters<Scene['double']['addChannel']>[0] = { name: 'maps', withApp: true },
) {
  const on = await scene();
  const { id } = on.double.addChannel({ members: ['Ada', 'Ben', 'Cleo'], ...seed });
  return { ...on, id, place: placeId(T1, id), channel: on.double.channel(id), places: on.adapter.places };
}

describe('how a channel is', () => {
  it('is well where Kith is in it, and outside where it is not', async () => {
    const { places, place, channel, double } = await withChannel();
    expect(await places.find(place)).toEqual({ place, name: 'maps', standing: 'well', private: false });
    const other = placeId(T1, double.addChannel({ name: 'tea' }).id);
    expect(await places.find(other)).toMatchObject({ name: 'tea', standing: 'outside' });
    await channel.archive();
    await eventually(async () => expect((await places.find(place)).standing).toBe('archived'));
    expect(double.unexpected).toEqual([]);
  });

  it('is asked once a minute at most, and anew as soon as Slack says that something changed', async () => {
    const on = await withChannel();
    const { places, place, channel } = on;
    await Promise.all([places.find(place), places.find(place)]);
    await places.find(place);
    const asked = infos(on);
    expect(asked).toBeLessThanOrEqual(2);
    await channel.rename('old-maps');
    await eventually(async () => expect((await places.find(place)).name).toBe('old-maps'));
    expect(infos(on)).toBe(asked + 1);
  });

  it('is gone once it was deleted, under the name that it had', async () => {
    const { places, place, channel } = await withChannel();
    await places.find(place);
    await channel.remove();
    await eventually(async () =>
      expect(await places.find(place)).toEqual({ place, name: 'maps', standing: 'gone', private: false }),
    );
  });

  it('is the same when it was made private, until Kith is taken out', async () => {
    const { places, place, channel, double } = await withChannel();
    await channel.makePrivate();
    expect(await places.find(place)).toMatchObject({ standing: 'well', private: true });
    await channel.dropApp();
    await eventually(async () =>
      expect(await places.find(place)).toMatchObject({ name: 'maps', standing: 'gone', private: true }),
    );
    await channel.inviteApp();
    await eventually(async () => expect((await places.find(place)).standing).toBe('well'));
    expect(double.unexpected).toEqual([]);
  });

  it('is not guessed when Slack does not say', async () => {
    const { places, place, double } = await withChannel();
    double.faults.add({ method: 'conversations.info', status: 429, headers: { 'retry-after': '9' } });
    await expect(places.find(place)).rejects.toMatchObject({ kind: 'try-later', after: 9_000 });
    double.faults.add({ method: 'conversations.info', body: { ok: true, channel: { name: 7 } } });
    await expect(places.find(place)).rejects.toMatchObject({ kind: 'try-later' });
    await expect(places.find(placeId(communityId('slack', 'T9'), 'C1'))).rejects.toMatchObject({
      kind: 'broken-installation',
    });
  });
});

describe('going into a channel', () => {
  it('works by itself where everybody may, also a second time', async () => {
    const { places, place, double, happened } = await withChannel({ name: 'maps' });
    expect(await places.enter(place)).toBe('in');
    expect(await places.enter(place)).toBe('in');
    expect((await places.find(place)).standing).toBe('well');
    await eventually(() => expect(happened).toEqual([{ kind: 'place', place }]));
    expect(double.unexpected).toEqual([]);
  });

  it('needs an invitation where the channel is private', async () => {
    const { places, place, channel } = await withChannel({ name: 'maps', isPrivate: true });
    expect(await places.enter(place)).toBe('must-be-invited');
    await channel.inviteApp();
    expect(await places.enter(place)).toBe('in');
    expect(await places.enter(placeId(T1, 'C404'))).toBe('must-be-invited');
  });

  it('is of no use where it is archived, and not possible without the scope', async () => {
    const { places, place, channel, double } = await withChannel({ name: 'maps' });
    await channel.archive();
    await expect(places.enter(place)).rejects.toMatchObject({ kind: 'undeliverable', reason: 'is_archived' });
    await channel.unarchive();
    double.setScopes(double.team().botToken, ['channels:read']);
    await expect(places.enter(place)).rejects.toMatchObject({
      kind: 'broken-installation',
      reason: 'missing_scope',
    });
  });
});

describe('what Kith lacks in a channel', () => {
  const rights = async (places: Scene['adapter']['places'], place: ReturnType<typeof placeId>) =>
    (await places.lacks(place, ALL)).map(({ right, how }) => `${right}: ${how}`);

  it('is nothing where all is well', async () => {
    const { places, place } = await withChannel();
    expect(await places.lacks(place, ALL)).toEqual([]);
  });

  it('is said in words, with what to do about it', async () => {
    const { places, place, channel, double, id } = await withChannel();
    const held = double.world.channels.get(id);
    if (held !== undefined) held.isReadOnly = true;
    expect(await rights(places, place)).toEqual([
      expect.stringMatching(/may not post in #maps.*Posting permissions/),
    ]);
    expect(await places.lacks(place, ['service'])).toMatchObject([
      { right: expect.stringContaining('may not post in #maps') },
    ]);
    await channel.dropApp();
    expect(await rights(places, place)).toEqual([expect.stringMatching(/not in #maps: Type \/invite @Kith/)]);
    await channel.archive();
    expect(await rights(places, place)).toEqual([expect.stringMatching(/#maps is archived.*Unarchive/)]);
    await channel.remove();
    expect(await rights(places, place)).toEqual([expect.stringMatching(/cannot see #maps any more/)]);
    expect(await rights(places, placeId(T1, 'C404'))).toEqual([
      expect.stringMatching(/cannot see this channel/),
    ]);
  });

  it('may be a scope, from before the app asked for it', async () => {
    const { places, place, double } = await withChannel();
    double.setScopes(double.team().botToken, ['chat:write', 'channels:read', 'im:write']);
    expect(await rights(places, place)).toEqual([expect.stringMatching(/scope mpim:write: .*reinstall/)]);
    expect(await places.lacks(place, ['chats', 'service'])).toEqual([]);
    double.setScopes(double.team().botToken, ['chat:write', 'groups:read']);
    expect(await rights(places, place)).toEqual([expect.stringMatching(/scope channels:read/)]);
  });
});

describe('who is in a channel', () => {
  async function everybody(pages: AsyncIterable<readonly MemberId[]> | undefined): Promise<MemberId[][]> {
    const read: MemberId[][] = [];
    for await (const page of pages ?? []) read.push([...page]);
    return read;
  }

  it('comes page by page, also when Slack asks for patience in the middle', async () => {
    const { places, place, double } = await withChannel({ name: 'maps', withApp: true, members: [] });
    const people = Array.from({ length: 7 }, (_, n) => double.addUser({ name: `P${n}` }).id);
    for (const person of people) double.world.channels.get(double.channel('maps').id)?.members.add(person);
    double.faults.add({
      method: 'conversations.members',
      match: ({ cursor }) => cursor !== undefined,
      status: 429,
      headers: { 'retry-after': '1' },
    });
    const read = await everybody(places.membersOf(place));
    expect(read.map((page) => page.length)).toEqual([3, 3, 2]);
    expect(read.flat()).toEqual([double.team().botUserId, ...people].map((id) => memberId(T1, id)));
    const asked = double.calls.filter(({ method }) => method === 'conversations.members');
    expect(asked.map(({ args }) => args.limit)).toEqual(['200', '200', '200', '200']);
    expect(double.unexpected).toEqual([]);
  });

  it('is never told by halves', async () => {
    const { places, place, double } = await withChannel({ name: 'maps', withApp: true });
    const later = {
      method: 'conversations.members',
      match: ({ cursor }: { cursor?: unknown }) => cursor !== undefined,
    };
    double.faults.add({ ...later, status: 429, headers: { 'retry-after': '600' } });
    await expect(everybody(places.membersOf(place))).rejects.toMatchObject({
      kind: 'try-later',
      after: 600_000,
    });
    double.faults.add({ ...later, body: { ok: false, error: 'invalid_cursor' } });
    await expect(everybody(places.membersOf(place))).rejects.toMatchObject({ reason: 'invalid_cursor' });
    await double.channel('maps').remove();
    await expect(everybody(places.membersOf(place))).rejects.toMatchObject({ reason: 'channel_not_found' });
  });

  it('does not depend on a parent channel for rooms', async () => {
    const { places, adapter, place, double } = await withChannel();
    expect(places.roomsHaveParent(T1)).toBe(false);
    await adapter.messenger.post(place, plain('Hello.'), 'k');
    expect(double.unexpected).toEqual([]);
  });
});
