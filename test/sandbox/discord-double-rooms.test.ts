import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType, type Client } from 'discord.js';
import {
  type DiscordDouble,
  type DoubleGuild,
  startDiscordDouble,
} from '../../src/sandbox/discord-double/index.js';
import { asId, connect, driver, quiet } from './discord-double-client.js';

/** Threads, forums and events: who sees them, and what is refused. */

let discord: DiscordDouble;
let guild: DoubleGuild;
let client: Client<true>;
let general = '';
const now = 0;

beforeAll(async () => {
  discord = await startDiscordDouble({ ackDeadlineMs: 300, threadsPageSize: 2, now: () => Date.now() + now });
  guild = discord.addGuild({ name: 'Lighthouse' });
  general = guild.addChannel({ name: 'general' });
  guild.addMember({ name: 'Ada' });
  guild.addMember({ name: 'Ben', nick: 'Benny' });
  guild.addMember({ name: 'Cleo', closedDms: true });
  client = await connect(discord, () => {});
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

const refused = (code: number) => expect.objectContaining({ code });
const idOf = (name: string) => discord.persona(name).id;
const { call, send, thread } = driver(
  () => client,
  () => general,
);
describe('Rooms', () => {
  test('a private thread is seen by its members only, who must see its parent', async () => {
    const ada = discord.persona('Ada');
    const parent = guild.addChannel({ name: 'introductions', visibleTo: [ada.id] });
    const id = asId(await thread({ name: 'Ada and Ben' }, parent));
    await call('put', `/channels/${id}/thread-members/${ada.id}`);
    await expect(call('put', `/channels/${id}/thread-members/${idOf('Ben')}`)).rejects.toEqual(
      refused(50001),
    );
    await send({ content: 'Meet' }, id);
    expect(ada.sees().at(-1)).toMatchObject({ kind: 'room', text: 'Meet', place: id });
    expect(
      discord
        .persona('Ben')
        .sees()
        .map(({ text }) => text),
    ).not.toContain('Meet');
    await expect(thread({ name: 'x'.repeat(101) })).rejects.toEqual(refused(50035));
    const forum = guild.addChannel({ name: 'voice', type: ChannelType.GuildVoice });
    await expect(thread({}, forum)).rejects.toEqual(refused(50024));
  });

  test('holders of Manage Threads may read a room, but are not shown one they are not in', async () => {
    const id = asId(await thread());
    await send({ content: 'between us' }, id);
    const steward = guild.addMember({ name: 'Stew', permissions: Bits.ManageThreads });
    expect(steward.sees().map(({ text }) => text)).not.toContain('between us');
  });

  test('a room that the app has left is closed to it', async () => {
    const id = asId(await thread());
    await call('delete', `/channels/${id}/thread-members/@me`);
    await expect(send({ content: 'x' }, id)).rejects.toEqual(refused(50001));
  });

  test('an archived room wakes when written to, not when edited; a locked one stays shut', async () => {
    const id = asId(await thread());
    const sent = asId(await send({ content: 'first' }, id));
    const archived = () => discord.threads().find((one) => one.id === id)?.archived;
    await call('patch', `/channels/${id}`, { archived: true });
    const edit = call('patch', `/channels/${id}/messages/${sent}`, { ...quiet, content: 'changed' });
    await expect(edit).rejects.toEqual(refused(50083));
    await send({ content: 'hello again' }, id);
    expect(archived()).toBe(false);
    await expect(call('patch', `/channels/${id}`, { locked: true })).rejects.toEqual(refused(50013));
    guild.grantBot(Bits.ManageThreads);
    await call('patch', `/channels/${id}`, { locked: true });
    guild.grantBot(0n);
    await expect(call('patch', `/channels/${id}`, { name: 'Renamed' })).rejects.toEqual(refused(160005));
    await expect(send({ content: 'let me in' }, id)).rejects.toEqual(refused(160005));
  });

  test('archived rooms come in pages, active ones at once', async () => {
    const parent = guild.addChannel({ name: 'pages' });
    const ids: string[] = [];
    for (const name of ['one', 'two', 'three']) ids.push(asId(await thread({ name }, parent)));
    const active = await call('get', `/guilds/${guild.id}/threads/active`);
    expect(active).toMatchObject({
      threads: expect.arrayContaining(ids.map((id) => expect.objectContaining({ id }))),
    });
    for (const id of ids) await call('patch', `/channels/${id}`, { archived: true });
    const path = `/channels/${parent}/users/@me/threads/archived/private` as const;
    expect(await call('get', path)).toMatchObject({
      threads: [{ id: ids[2] }, { id: ids[1] }],
      has_more: true,
    });
    expect(await call('get', `${path}?before=${ids[1]}`)).toMatchObject({
      threads: [{ id: ids[0] }],
      has_more: false,
    });
    const all = call('get', `/channels/${parent}/threads/archived/private`);
    await expect(all).rejects.toEqual(refused(50013));
  });
});

describe('Gatherings and forums', () => {
  const at = (hours: number) => new Date(Date.now() + now + hours * 3_600_000).toISOString();
  const event = (over: object = {}) =>
    call('post', `/guilds/${guild.id}/scheduled-events`, {
      name: 'Tea',
      privacy_level: 2,
      entity_type: 3,
      entity_metadata: { location: '#general' },
      scheduled_start_time: at(1),
      scheduled_end_time: at(2),
      ...over,
    });

  test('an event needs a future, an end, a weekly or fortnightly rhythm', async () => {
    expect(await event()).toMatchObject({ name: 'Tea', status: 1, guild_id: guild.id });
    await expect(event({ scheduled_start_time: at(-1) })).rejects.toEqual(refused(50035));
    await expect(event({ scheduled_end_time: undefined })).rejects.toEqual(refused(50035));
    const everyThird = { frequency: 2, interval: 3, by_weekday: [0], start: at(1) };
    await expect(event({ recurrence_rule: everyThird })).rejects.toEqual(refused(50035));
  });

  test('a forum takes posts, not messages', async () => {
    const forum = guild.addChannel({ name: 'projects', type: ChannelType.GuildForum });
    await expect(send({ content: 'x' }, forum)).rejects.toEqual(refused(40058));
    const post = { name: 'Repair café', message: { ...quiet, content: 'Who helps?' } };
    const id = asId(await call('post', `/channels/${forum}/threads`, post));
    const made = discord.threads().find((one) => one.id === id);
    expect(made?.messages).toMatchObject([{ id, content: 'Who helps?' }]);
    await call('patch', `/channels/${id}/messages/${id}`, { ...quiet, content: 'Who paints?' });
    expect(discord.persona('Ada').sees().at(-1)).toMatchObject({ kind: 'thread', under: id, edits: 1 });
  });

  test('a forum post needs a name, a first message, the right, and the tags that its forum has', async () => {
    const forum = guild.addChannel({
      name: 'tagged',
      type: ChannelType.GuildForum,
      tags: ['open', 'staff!'],
      tagRequired: true,
    });
    const shown = await client.channels.fetch(forum);
    if (shown?.type !== ChannelType.GuildForum) throw new Error('no forum');
    expect(shown.flags.has('RequireTag')).toBe(true);
    expect(shown.availableTags).toMatchObject([
      { name: 'open', moderated: false },
      { name: 'staff', moderated: true },
    ]);
    const [open, staff] = shown.availableTags.map(({ id }) => id);
    const right = { name: 'Soup', message: { ...quiet, content: 'Who cooks?' }, applied_tags: [open] };
    const post = (over: object) => call('post', `/channels/${forum}/threads`, { ...right, ...over });
    await expect(post({ name: '' })).rejects.toEqual(refused(50035));
    await expect(post({ name: 'x'.repeat(101) })).rejects.toEqual(refused(50035));
    await expect(post({ message: undefined })).rejects.toEqual(refused(50035));
    await expect(post({ message: quiet })).rejects.toEqual(refused(50006));
    await expect(post({ applied_tags: Array.from({ length: 6 }, () => open) })).rejects.toEqual(
      refused(50035),
    );
    await expect(post({ applied_tags: [] })).rejects.toEqual(refused(40067));
    await expect(post({ applied_tags: ['100000000000000001'] })).rejects.toEqual(refused(10087));
    await expect(post({ applied_tags: [staff] })).rejects.toEqual(refused(50013));
    guild.updateChannel(forum, { botPermissions: Bits.SendMessages });
    await expect(post({})).rejects.toEqual(refused(50013));
    guild.updateChannel(forum, { botPermissions: Bits.EmbedLinks });
    const embed = { ...quiet, embeds: [{ description: 'Long' }] };
    await expect(post({ message: embed })).rejects.toEqual(refused(50013));
    expect(discord.threads().filter(({ parentId }) => parentId === forum)).toEqual([]);
    await post({});
    expect(discord.threads().at(-1)).toMatchObject({ name: 'Soup', parentId: forum, tags: ['open'] });
  });
});
