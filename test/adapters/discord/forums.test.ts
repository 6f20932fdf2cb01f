import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { actionKey } from '../../../src/core/conversation/action-key.js';
import { type Message, plain } from '../../../src/core/conversation/message.js';
import { nativeOf, type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import { HOUR, MINUTE } from '../../../src/core/shared/time.js';
import { failureOf } from './refusals.js';
import { lastOf, openStage, type Stage } from './stage.js';

const board = (id: string, words = 'Who paints with us?'): Message => ({
  ...plain(words),
  blocks: [
    ...plain(words).blocks,
    {
      kind: 'buttons',
      buttons: [{ key: actionKey('project.spread', id), label: 'Pass it on', tone: 'plain' }],
    },
  ],
});

describe('a project in a forum', () => {
  let stage: Stage;
  let place: PlaceId;
  beforeEach(async () => {
    stage = await openStage({ start: false });
    place = forum();
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const forum = (more: { tags?: string[]; tagRequired?: boolean } = {}): PlaceId =>
    placeId(
      stage.community,
      stage.guild.addChannel({ name: 'projects', type: ChannelType.GuildForum, ...more }),
    );
  const post = (id = 'p1', name: string | undefined = 'Paint the school', to = place) =>
    stage.adapter.messenger.post(to, board(id), `${id}|board`, name);
  const posts = () => stage.discord.threads();

  it('is a post of its own: with its title, changed in place, and talked about in there', async () => {
    const ref = await post();
    await stage.adapter.messenger.openThread(ref, 'Paint the school');
    expect(posts()).toMatchObject([
      { id: ref.message, name: 'Paint the school', parentId: nativeOf(place), private: false, tags: [] },
    ]);
    expect(nativeOf(ref.place)).toBe(ref.message);
    await stage.adapter.messenger.amend(ref, board('p1', 'One place is free.'));
    const said = await stage.adapter.messenger.reply(ref, plain('Ben has come in.'), 'r');
    expect(nativeOf(said.place)).toBe(ref.message);
    expect(lastOf(posts()).messages.map(({ content }) => content)).toEqual([
      'One place is free.',
      'Ben has come in.',
    ]);
    expect(lastOf(stage.ada.sees())).toMatchObject({ kind: 'thread', under: ref.message });
  });

  it('wakes up when it has to change', async () => {
    const ref = await post();
    stage.discord.channel(ref.message).archive();
    await stage.adapter.messenger.amend(ref, board('p1', 'It is full.'));
    expect(lastOf(posts())).toMatchObject({ archived: false, messages: [{ content: 'It is full.' }] });
  });

  it('is no trouble when it was deleted, and takes no more words', async () => {
    const ref = await post();
    stage.discord.channel(ref.message).remove();
    await stage.adapter.messenger.amend(ref, board('p1', 'It is full.'));
    const late = stage.adapter.messenger.reply(ref, plain('Hello?'), 'r');
    expect(await failureOf(late)).toMatchObject({ kind: 'undeliverable', reason: '10003' });
  });

  it('is made once when Discord’s answer was lost', async () => {
    stage.discord.faults.add({ method: 'POST', route: /\/threads$/, acceptThenDrop: true });
    expect((await failureOf(post())).kind).toBe('unknown-outcome');
    const ref = await post();
    expect(posts().map(({ id }) => id)).toEqual([ref.message]);
  });

  it('is not taken for another of the same name, for somebody else’s, or for an old one', async () => {
    const first = await post('p1');
    const second = await post('p2');
    expect(second.message).not.toBe(first.message);
    expect(await post('p2')).toEqual(second);
    const elsewhere = await post('p1', 'Paint the school', forum());
    expect(elsewhere.message).not.toBe(first.message);
    stage.pass(11 * MINUTE);
    expect((await post('p1')).message).not.toBe(first.message);
    expect(posts()).toHaveLength(4);
  });

  it('is known by its words where it has no buttons', async () => {
    const bare = (words: string) =>
      stage.adapter.messenger.post(place, plain(words), words, 'Who could use our help?');
    expect(await bare('One')).toEqual(await bare('One'));
    await bare('Two');
    expect(posts()).toHaveLength(2);
  });

  it('carries a tag only where the forum wants one: the first that anybody may give', async () => {
    await post('p1', 'Free', forum({ tags: ['open', 'full'] }));
    await post('p2', 'Strict', forum({ tags: ['staff!', 'open', 'full'], tagRequired: true }));
    expect(posts().map(({ tags }) => tags)).toEqual([[], ['open']]);
  });

  it('carries one as soon as the forum begins to want it, and not one that was taken away', async () => {
    const to = forum({ tags: ['open'] });
    await post('p1', 'One', to);
    stage.guild.updateChannel(nativeOf(to), { tags: ['looking'], tagRequired: true });
    await post('p2', 'Two', to);
    stage.guild.updateChannel(nativeOf(to), { tags: ['wanted'], tagRequired: true });
    await post('p3', 'Three', to);
    expect(posts().map(({ tags }) => tags)).toEqual([[], [], ['wanted']]);
  });

  it('cannot be made where every tag was taken away from a forum that wants one', async () => {
    const to = forum({ tags: [], tagRequired: true });
    expect((await failureOf(post('p1', 'None', to))).kind).toBe('undeliverable');
  });

  it('is a post too when nobody said what to call it: by its first line', async () => {
    const ref = await stage.adapter.messenger.post(place, board('n1', 'Forty blankets'), 'k');
    expect(posts()).toMatchObject([{ id: ref.message, name: 'Forty blankets' }]);
  });

  it('has a name that fits, whatever it is called', async () => {
    await post('p1', `@everyone\n# ${'👩‍👩‍👧‍👦'.repeat(60)}`);
    await post('p2', '  \n ');
    const [long, empty] = posts();
    expect(long?.name.length).toBeLessThanOrEqual(100);
    expect(empty?.name).toBe('…');
    expect(await post('p1', `@everyone\n# ${'👩‍👩‍👧‍👦'.repeat(60)}`)).toMatchObject({ message: long?.id });
  });

  it('waits for somebody to give the right to post, and is given up when the forum is gone', async () => {
    const handle = stage.discord.channel(nativeOf(place));
    handle.deny(Bits.SendMessages);
    expect(await failureOf(post())).toMatchObject({ kind: 'try-later', reason: '50013', after: HOUR });
    handle.allow(Bits.SendMessages);
    await post();
    handle.remove();
    expect(await failureOf(post('p2'))).toMatchObject({ kind: 'undeliverable', reason: '10003' });
  });

  it('is an ordinary message with a thread everywhere else', async () => {
    const general = placeId(stage.community, stage.general);
    const ref = await post('p1', 'Paint the school', general);
    await stage.adapter.messenger.openThread(ref, 'Paint the school');
    expect(ref.place).toBe(general);
    expect(posts()).toMatchObject([{ id: ref.message, parentId: stage.general }]);
  });
});

describe('a forum', () => {
  let stage: Stage;
  let place: PlaceId;
  beforeEach(async () => {
    stage = await openStage({ start: false });
    const id = stage.guild.addChannel({ name: 'projects', type: ChannelType.GuildForum });
    place = placeId(stage.community, id);
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const lacks = (...purposes: Parameters<Stage['adapter']['places']['lacks']>[1]) =>
    stage.adapter.places.lacks(place, purposes);

  it('is a channel like any other, in which service can run', async () => {
    expect(await stage.adapter.places.find(place)).toMatchObject({ name: 'projects', standing: 'well' });
    expect(await stage.adapter.places.enter(place)).toBe('in');
    expect(await lacks('service', 'events')).toEqual([]);
  });

  it.each([
    ['View Channel', Bits.ViewChannel],
    ['Create Posts', Bits.SendMessages],
    ['Send Messages in Posts', Bits.SendMessagesInThreads],
    ['Embed Links', Bits.EmbedLinks],
    ['Read Message History', Bits.ReadMessageHistory],
  ])('lacks “%s” by the name that forums have for it', async (right, bit) => {
    stage.discord.channel(nativeOf(place)).deny(bit);
    expect((await lacks('service')).map((lack) => lack.right)).toEqual([right]);
  });

  it('does not need the right to open threads, and does not fit for chats or rooms', async () => {
    stage.discord.channel(nativeOf(place)).deny(Bits.CreatePublicThreads);
    expect(await lacks('service')).toEqual([]);
    expect(await lacks('service', 'chats')).toEqual([
      {
        right: 'A text or announcement channel',
        how: 'This is a forum; standing chats do not fit in there. They need a text or announcement channel. Choose one.',
      },
    ]);
    expect(await lacks('rooms')).toMatchObject([{ right: 'A text channel' }]);
  });
});
