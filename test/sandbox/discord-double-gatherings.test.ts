import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType, type Client, type Interaction } from 'discord.js';
import {
  type DiscordDouble,
  type DoubleGuild,
  startDiscordDouble,
} from '../../src/sandbox/discord-double/index.js';
import { asId, connect, driver, eventually } from './discord-double-client.js';

/** Threads under posts, lists of events, menus of messages and forms that offer channels: what is refused. */

let discord: DiscordDouble;
let guild: DoubleGuild;
let client: Client<true>;
let general = '';
let now = Date.UTC(2026, 11, 1);
let told = 0;
let handle: (interaction: Interaction) => unknown = () => {};

beforeAll(async () => {
  discord = await startDiscordDouble({ ackDeadlineMs: 500, now: () => now });
  guild = discord.addGuild({ name: 'Lighthouse' });
  general = guild.addChannel({ name: 'general' });
  guild.addMember({ name: 'Ada' });
  guild.addMember({ name: 'Ben' });
  client = await connect(discord, (interaction) => handle(interaction));
  await client.application.commands.set(
    [
      { name: 'ask', description: 'A form' },
      { name: 'Pick this answer', type: 3 },
    ],
    guild.id,
  );
});

afterAll(async () => {
  await client.destroy();
  await discord.stop();
});

beforeEach(() => {
  told = discord.unexpected.length;
  discord.faults.clear();
  handle = () => {};
  ada().dismiss();
});

const refused = (code: number) => expect.objectContaining({ code });
const complaints = () => discord.unexpected.slice(told);
const ada = () => discord.persona('Ada');
const ben = () => discord.persona('Ben');
const { call, send } = driver(
  () => client,
  () => general,
);
const under = (message: string, body: object = {}, channel = general) =>
  call('post', `/channels/${channel}/messages/${message}/threads`, { name: 'A talk', ...body });

describe('A thread under a message', () => {
  test('has its id, is one only, and is read by all who see the channel', async () => {
    const message = asId(await send({ content: 'Today' }));
    expect(asId(await under(message, { auto_archive_duration: 1440 }))).toBe(message);
    await expect(under(message)).rejects.toEqual(refused(160004));
    await send({ content: 'First question' }, message);
    const seen = ben().sees().at(-1);
    expect(seen).toMatchObject({ kind: 'thread', under: message, place: message, text: 'First question' });
    const answer = await ben().say('My answer', { under: seen ?? fail() });
    expect(answer).toMatchObject({ kind: 'thread', under: message, text: 'My answer' });
    expect(discord.threads().find(({ id }) => id === message)?.members).toContain(ben().id);
    const opening = ada()
      .sees()
      .find(({ id }) => id === message);
    await ada().say('Mine too', { under: opening ?? fail() });
    expect(ben().sees().at(-1)?.text).toBe('Mine too');
  });

  test('is refused under what is deleted, elsewhere, of the wrong kind, or without the right', async () => {
    const message = asId(await send({ content: 'Today' }));
    const other = guild.addChannel({ name: 'other' });
    await expect(under(message, {}, other)).rejects.toEqual(refused(10008));
    discord.channel('general').deny(Bits.CreatePublicThreads);
    await expect(under(message)).rejects.toEqual(refused(50013));
    discord.channel('general').allow(Bits.CreatePublicThreads);
    discord.deleteMessage(message);
    await expect(under(message)).rejects.toEqual(refused(10008));
    const voice = guild.addChannel({ name: 'voice', type: ChannelType.GuildVoice });
    const aloud = asId(await send({ content: 'Aloud' }, voice));
    await expect(under(aloud, {}, voice)).rejects.toEqual(refused(50024));
    const next = asId(await send({ content: 'Today' }));
    await expect(under(next, { name: '' })).rejects.toEqual(refused(50035));
    await expect(under(next, { auto_archive_duration: 30 })).rejects.toEqual(refused(50035));
  });

  test('locked, it takes words from nobody; asleep, it wakes up for them', async () => {
    const message = asId(await send({ content: 'Today' }));
    await under(message);
    const thread = discord.channel(message);
    thread.archive();
    await ben().say('Hello', { place: message });
    expect(discord.threads().at(-1)?.archived).toBe(false);
    discord.channel('general').deny(Bits.SendMessagesInThreads);
    await expect(send({ content: 'x' }, message)).rejects.toEqual(refused(50013));
    discord.channel('general').allow(Bits.SendMessagesInThreads);
    thread.lock();
    await expect(send({ content: 'x' }, message)).rejects.toEqual(refused(160005));
    await expect(ben().say('Hello?', { place: message })).rejects.toThrow('it is locked');
    thread.remove();
    await expect(send({ content: 'x' }, message)).rejects.toEqual(refused(10003));
    expect(() => thread.lock()).toThrow('has been deleted');
  });

  test('people write only where they see and may', async () => {
    const secret = guild.addChannel({ name: 'secret', visibleTo: [ada().id] });
    await expect(ben().say('Hi', { place: 'secret' })).rejects.toThrow('cannot see it');
    await expect(ben().say('Hi', { place: 'nowhere' })).rejects.toThrow('no channel "nowhere"');
    const said = await ada().say('Hi', { place: '#secret' });
    expect(said).toMatchObject({ kind: 'channel', place: secret });
    await expect(ada().say('Hi', { under: said })).rejects.toThrow('no thread under');
    guild.removeMember(ben().id);
    expect(() => ben()).toThrow('Nobody called "Ben"');
    guild.addMember({ name: 'Ben' });
  });

  test('an embed needs its right', async () => {
    discord.channel('general').deny(Bits.EmbedLinks);
    await expect(send({ content: 'x', embeds: [{ description: 'y' }] })).rejects.toEqual(refused(50013));
    discord.channel('general').allow(Bits.EmbedLinks);
  });
});

const fail = (): never => {
  throw new Error('nothing was seen');
};

describe('What stewards do to a channel', () => {
  test('is told to the app, and true at once', async () => {
    const heard: string[] = [];
    client.on('channelUpdate', (_, fresh) => {
      if ('name' in fresh && fresh.name !== 'general') heard.push(`${fresh.name}`);
    });
    client.on('channelDelete', ({ id }) => void heard.push(`gone ${id}`));
    const id = guild.addChannel({ name: 'makers' });
    const channel = discord.channel('makers');
    channel.rename('builders');
    expect(channel.name).toBe('builders');
    channel.hideFromApp();
    await expect(call('get', `/channels/${id}`)).rejects.toEqual(refused(50001));
    channel.showToApp();
    channel.makePrivate([ada()]);
    expect(await call('get', `/channels/${id}`)).toMatchObject({
      name: 'builders',
      permission_overwrites: expect.arrayContaining([
        expect.objectContaining({ id: guild.id, deny: String(Bits.ViewChannel) }),
      ]),
    });
    await ada().say('Only us', { place: id });
    expect(
      ben()
        .sees()
        .map(({ text }) => text),
    ).not.toContain('Only us');
    channel.remove();
    await expect(call('get', `/channels/${id}`)).rejects.toEqual(refused(10003));
    await eventually(() => heard.includes(`gone ${id}`), 'the app hears of it');
    expect(heard.slice(0, 4)).toEqual(['builders', 'builders', 'builders', 'builders']);
    expect(() => discord.channel('makers')).toThrow('no channel "makers"');
  });
});

describe('Scheduled events', () => {
  const start = Date.UTC(2026, 11, 8, 12);
  const iso = (at: number) => new Date(at).toISOString();
  const rule = (over: object) => ({
    recurrence_rule: { start: iso(start), frequency: 2, interval: 1, by_weekday: [1], ...over },
  });
  const event = (over: object = {}) => ({
    name: 'Chess',
    entity_type: 3,
    entity_metadata: { location: '#general' },
    privacy_level: 2,
    scheduled_start_time: iso(start),
    scheduled_end_time: iso(start + 3_600_000),
    ...over,
  });
  const route = (): `/${string}` => `/guilds/${guild.id}/scheduled-events`;
  const create = (over: object = {}) => call('post', route(), event(over));

  const wrong: readonly (readonly [string, object])[] = [
    ['no name', { name: '' }],
    ['a name above 100', { name: 'x'.repeat(101) }],
    ['a description above 1,000', { description: 'x'.repeat(1001) }],
    ['a start in the past', { scheduled_start_time: iso(now - 1) }],
    ['no end', { scheduled_end_time: undefined }],
    ['an end before the start', { scheduled_end_time: iso(start - 1) }],
    ['no location', { entity_metadata: {} }],
    ['a location above 100', { entity_metadata: { location: 'x'.repeat(101) } }],
    ['a channel for an external event', { channel_id: '100000000000000001' }],
    ['another privacy', { privacy_level: 1 }],
    ['every third week', rule({ interval: 3 })],
    ['two weekdays', rule({ by_weekday: [1, 3] })],
    ['another weekday than its own', rule({ by_weekday: [2] })],
    ['a rule that ends', rule({ count: 5 })],
    ['a rule without a start', rule({ start: undefined })],
    [
      'every second month',
      rule({ frequency: 1, interval: 2, by_weekday: null, by_n_weekday: [{ n: 2, day: 1 }] }),
    ],
    [
      'the wrong week of the month',
      rule({ frequency: 1, by_weekday: null, by_n_weekday: [{ n: 1, day: 1 }] }),
    ],
    ['weekly by weekday of the month', rule({ by_n_weekday: [{ n: 2, day: 1 }] })],
    ['odd days', rule({ frequency: 3, by_weekday: [0, 2, 4] })],
  ];
  test.each(wrong)('are refused with %s', async (_, over) => {
    await expect(create(over)).rejects.toEqual(refused(50035));
    expect(complaints()).toEqual([expect.stringContaining('50035')]);
    expect(guild.events()).toEqual([]);
  });

  test('are the app’s own to change, those of people only with Manage Events, and nobody’s when over', async () => {
    const id = asId(await create(rule({ frequency: 1, by_weekday: null, by_n_weekday: [{ n: 2, day: 1 }] })));
    await call('patch', `${route()}/${id}`, { name: 'Go', recurrence_rule: null });
    expect(await call('get', route())).toMatchObject([
      { id, name: 'Go', creator_id: discord.botUserId, status: 1 },
    ]);
    const theirs = guild.addEvent({ name: 'Feast', startsAt: start, endsAt: start + 1000 });
    await expect(call('patch', `${route()}/${theirs}`, { name: 'Fast' })).rejects.toEqual(refused(50013));
    await expect(call('delete', `${route()}/${theirs}`)).rejects.toEqual(refused(50013));
    guild.removeEvent(theirs);
    await expect(call('patch', `${route()}/${theirs}`, { name: 'x' })).rejects.toEqual(refused(10070));
    now = start + 2 * 3_600_000;
    expect(await call('get', route())).toEqual([]);
    await expect(call('patch', `${route()}/${id}`, { name: 'Late' })).rejects.toEqual(refused(180000));
    now = Date.UTC(2026, 11, 1);
    await call('delete', `${route()}/${id}`);
    await expect(call('delete', `${route()}/${id}`)).rejects.toEqual(refused(10070));
  });

  test('are a hundred at most, and need their right', async () => {
    const ids = Array.from({ length: 100 }, (_, at) =>
      guild.addEvent({ name: `${at}`, startsAt: start, endsAt: start + 1000 }),
    );
    await expect(create()).rejects.toEqual(refused(30038));
    for (const id of ids) guild.removeEvent(id);
    guild.changeBotRole(Bits.ViewChannel | Bits.ManageEvents);
    await expect(create()).rejects.toEqual(refused(50013));
    guild.grantBot(Bits.CreateEvents);
    await create();
  });
});

describe('Forms that offer choices and channels', () => {
  const label = (component: object, words = 'Which') => ({ type: 18, label: words, component });
  const options = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: `${at}`, value: `v${at}` }));
  const strings = (over: object) => label({ type: 3, custom_id: 's', options: options(3), ...over });
  const channels = (over: object) =>
    label({ type: 8, custom_id: 'c', channel_types: [0, 5], ...over }, 'Where');
  const opening = (...components: object[]) => {
    handle = (interaction) =>
      interaction.isChatInputCommand() &&
      client.rest
        .post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 9, data: { custom_id: 'f', title: 'F', components } },
          auth: false,
        })
        .catch(() => interaction.reply('no'));
    return ada().command('ask');
  };
  const wrong: readonly (readonly [string, object])[] = [
    ['no options', strings({ options: [] })],
    ['26 options', strings({ options: options(26) })],
    ['more to choose than there is', strings({ max_values: 4 })],
    ['nothing to choose though required', strings({ min_values: 0 })],
    [
      'more preset than may be chosen',
      strings({ options: options(3).map((one) => ({ ...one, default: true })) }),
    ],
    ['two options of one value', strings({ options: [...options(1), ...options(1)] })],
    ['channel types by name', channels({ channel_types: ['text'] })],
    ['unknown channel types', channels({ channel_types: [99] })],
    ['26 channels', channels({ max_values: 26 })],
    [
      'more preset channels than allowed',
      channels({ default_values: ['1', '2'].map((at) => ({ id: at.repeat(18), type: 'channel' })) }),
    ],
    ['a preset person among channels', channels({ default_values: [{ id: '1'.repeat(18), type: 'user' }] })],
    ['a preset that is no id', channels({ default_values: [{ id: 'general', type: 'channel' }] })],
    ['a select that is disabled', channels({ disabled: true })],
  ];
  test.each(wrong)('are refused with %s', async (_, component) => {
    await opening(component);
    expect(complaints()).toEqual([expect.stringContaining('50035')]);
    expect(ada().form()).toBeUndefined();
  });

  test('are filled in by label and by name, within what is offered', async () => {
    guild.addChannel({ name: 'loud', type: ChannelType.GuildVoice });
    await opening(
      strings({ min_values: 1, max_values: 2 }),
      channels({ max_values: 2, default_values: [{ id: general, type: 'channel' }] }),
    );
    expect(ada().form()?.fields).toMatchObject([
      { label: 'Which', kind: 'choices', value: [], choices: ['0', '1', '2'], required: true },
      { label: 'Where', kind: 'places', value: ['general'] },
    ]);
    await expect(ada().submit({ Which: ['0', '1', '2'] })).rejects.toThrow('takes 1 to 2 choices');
    await expect(ada().submit({ Which: ['7'] })).rejects.toThrow('no choice "7"');
    await expect(ada().submit({ Which: [ben()] })).rejects.toThrow('does not take people');
    await expect(ada().submit({ Which: ['0'], Where: ['loud'] })).rejects.toThrow('offers no channel');
    const sent: unknown[] = [];
    handle = async (interaction) => {
      if (!interaction.isModalSubmit()) return;
      sent.push(interaction.fields.getStringSelectValues('s'));
      sent.push([...(interaction.fields.getSelectedChannels('c')?.keys() ?? [])]);
      await interaction.reply('ok');
    };
    await ada().submit({ Which: ['0', '2'], Where: ['#general'] });
    expect(sent).toEqual([['v0', 'v2'], [general]]);
  });
});

describe('The menu of a message', () => {
  test('carries the message whole, words included', async () => {
    const said = await ben().say('My *answer*', { place: 'general' });
    const seen: unknown[] = [];
    handle = async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      const { targetMessage } = interaction;
      seen.push([
        interaction.targetId,
        targetMessage.content,
        targetMessage.author.id,
        interaction.channelId,
      ]);
      await interaction.reply({ content: 'ok', flags: 64 });
    };
    await ada().menu('Pick this answer', said);
    expect(seen).toEqual([[said.id, 'My *answer*', ben().id, general]]);
    const private_ = ada().sees().at(-1) ?? fail();
    await expect(ada().menu('Pick this answer', private_)).rejects.toThrow('no such menu');
    await expect(ada().menu('Praise', said)).rejects.toThrow('not registered');
    discord.deleteMessage(said.id);
    await expect(ada().menu('Pick this answer', said)).rejects.toThrow('does not see');
  });
});
