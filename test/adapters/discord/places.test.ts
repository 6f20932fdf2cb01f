import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { type PlaceId, placeId } from '../../../src/core/shared/ids.js';
import { MINUTE } from '../../../src/core/shared/time.js';
import type { ChannelHandle } from '../../../src/sandbox/discord-double/index.js';
import { eventually } from '../../support/eventually.js';
import { failureOf } from './refusals.js';
import { openStage, type Stage } from './stage.js';

describe('a channel of a server', () => {
  let stage: Stage;
  let place: PlaceId;
  let channel: ChannelHandle;
  beforeEach(async () => {
    stage = await openStage();
    place = placeId(stage.community, stage.general);
    channel = stage.discord.channel('general');
  });
  afterEach(async () => {
    await stage.close();
    expect(stage.discord.unexpected).toEqual([]);
  });
  const find = (of = place) => stage.adapter.places.find(of);
  const hinted = (times: number) =>
    eventually(() => expect(stage.happened.filter((one) => one.kind === 'place')).toHaveLength(times));

  it('is well when Kith can see it and write in it', async () => {
    expect(await find()).toEqual({ place, name: 'general', standing: 'well', private: false });
  });

  it('is asked of Discord once a minute, unless something happens', async () => {
    const asked = () =>
      stage.discord.calls.filter(({ path }) => path === `/channels/${stage.general}`).length;
    await Promise.all([find(), find(), find()]);
    expect(asked()).toBe(1);
    stage.pass(MINUTE + 1);
    await find();
    expect(asked()).toBe(2);
    channel.rename('lounge');
    await hinted(1);
    expect((await find()).name).toBe('lounge');
    expect(stage.happened).toEqual([{ kind: 'place', place }]);
  });

  it('is private when not everyone sees it, and still well', async () => {
    channel.makePrivate([stage.ada]);
    await hinted(1);
    expect(await find()).toMatchObject({ standing: 'well', private: true });
    channel.makePublic();
    await hinted(2);
    expect(await find()).toMatchObject({ standing: 'well', private: false });
  });

  it('is outside when it is hidden from Kith, and well again afterwards', async () => {
    channel.hideFromApp();
    await hinted(1);
    expect(await find()).toMatchObject({ standing: 'outside' });
    expect(await stage.adapter.places.enter(place)).toBe('must-be-invited');
    channel.showToApp();
    await hinted(2);
    expect(await find()).toMatchObject({ standing: 'well', name: 'general' });
    expect(await stage.adapter.places.enter(place)).toBe('in');
    channel.deny(Bits.SendMessages);
    await hinted(3);
    expect(await find()).toMatchObject({ standing: 'outside', name: 'general' });
    expect(await stage.adapter.places.enter(place)).toBe('in');
  });

  it('is gone when it was deleted, never was, is a thread, or is of another server', async () => {
    const elsewhere = stage.discord.addGuild({ name: 'Others' }).addChannel({ name: 'secret' });
    expect((await find(placeId(stage.community, elsewhere))).standing).toBe('gone');
    expect((await find(placeId(stage.community, '100000000000000001'))).standing).toBe('gone');
    channel.remove();
    await eventually(async () => expect((await find()).standing).toBe('gone'));
    expect(await stage.adapter.places.enter(place)).toBe('must-be-invited');
    expect(await stage.adapter.places.lacks(place, ['chats'])).toMatchObject([
      { right: 'The channel itself' },
    ]);
  });

  it('is outside while Kith is not in the server, and looked at again when it comes back', async () => {
    stage.guild.removeBot();
    await eventually(async () => expect((await find()).standing).toBe('outside'));
    const before = stage.happened.length;
    stage.guild.returnBot();
    await eventually(() => expect(stage.happened.length).toBeGreaterThan(before));
    expect((await find()).standing).toBe('well');
  });

  const RIGHTS = [
    ['chats', 'View Channel', Bits.ViewChannel],
    ['chats', 'Send Messages', Bits.SendMessages],
    ['chats', 'Create Public Threads', Bits.CreatePublicThreads],
    ['chats', 'Send Messages in Threads', Bits.SendMessagesInThreads],
    ['chats', 'Embed Links', Bits.EmbedLinks],
    ['service', 'Send Messages', Bits.SendMessages],
    ['service', 'Create Public Threads', Bits.CreatePublicThreads],
    ['rooms', 'Create Private Threads', Bits.CreatePrivateThreads],
    ['rooms', 'Read Message History', Bits.ReadMessageHistory],
  ] as const;
  it.each(RIGHTS)('for %s lacks “%s” by that name', async (purpose, right, bit) => {
    channel.deny(bit);
    const lacks = await stage.adapter.places.lacks(place, [purpose]);
    expect(lacks).toEqual([{ right, how: expect.stringContaining('Server Settings → Roles → Kith') }]);
    channel.allow(bit);
    expect(await stage.adapter.places.lacks(place, [purpose])).toEqual([]);
  });

  it('names everything at once, each right once, and knows what only the whole server gives', async () => {
    channel.deny(Bits.SendMessagesInThreads | Bits.CreatePublicThreads);
    stage.guild.changeBotRole(
      Bits.ViewChannel | Bits.SendMessages | Bits.EmbedLinks | Bits.SendMessagesInThreads,
    );
    const lacks = await stage.adapter.places.lacks(place, ['chats', 'rooms', 'events']);
    expect(lacks.map(({ right }) => right)).toEqual([
      'Create Public Threads',
      'Send Messages in Threads',
      'Create Private Threads',
      'Create Events',
    ]);
    expect(lacks.at(-1)?.how).toBe('Server Settings → Roles → Kith: allow “Create Events”.');
  });

  it('is plainly of the wrong kind when it is a forum or a voice channel, or announcements for rooms', async () => {
    const of = (type: ChannelType, purpose: 'chats' | 'service' | 'rooms') =>
      stage.adapter.places.lacks(
        placeId(stage.community, stage.guild.addChannel({ name: `kind-${type}`, type })),
        [purpose],
      );
    expect((await of(ChannelType.GuildForum, 'chats'))[0]?.how).toContain('This is a forum');
    expect((await of(ChannelType.GuildVoice, 'chats'))[0]?.how).toContain('This is a voice channel');
    expect((await of(ChannelType.GuildVoice, 'service'))[0]).toMatchObject({
      right: 'A text, announcement or forum channel',
    });
    for (const purpose of ['chats', 'service'] as const)
      expect(await of(ChannelType.GuildAnnouncement, purpose)).toEqual([]);
    expect((await of(ChannelType.GuildAnnouncement, 'rooms'))[0]).toMatchObject({ right: 'A text channel' });
  });

  it('is worth a look whenever a role that Kith has changes what it may do', async () => {
    stage.guild.changeBotRole(Bits.ViewChannel);
    await hinted(1);
    const lacks = async () => (await stage.adapter.places.lacks(place, ['chats'])).map(({ right }) => right);
    expect(await lacks()).toEqual(['Create Public Threads', 'Embed Links']);
    stage.guild.grantBot(Bits.CreatePublicThreads);
    await eventually(() => expect(stage.happened.length).toBeGreaterThan(1));
    expect(await lacks()).toEqual(['Embed Links']);
  });

  it('may be told of twice, or in pieces, without harm', async () => {
    stage.discord.gateway.repeatAll();
    channel.rename('one');
    await hinted(2);
    expect(await find()).toMatchObject({ name: 'one', standing: 'well' });
    for (const [event, data] of [
      ['CHANNEL_UPDATE', { id: stage.general, guild_id: stage.guild.id }],
      ['CHANNEL_UPDATE', { id: stage.general }],
      ['CHANNEL_UPDATE', { id: 7, guild_id: null }],
      ['CHANNEL_DELETE', { id: '100000000000000001', guild_id: stage.guild.id }],
      ['CHANNEL_DELETE', { id: '100000000000000001', guild_id: stage.guild.id }],
      ['GUILD_ROLE_UPDATE', { guild_id: stage.guild.id }],
      ['GUILD_ROLE_UPDATE', { guild_id: stage.guild.id, role: { id: stage.guild.id } }],
      ['GUILD_ROLE_DELETE', { guild_id: '100000000000000001', role_id: '100000000000000001' }],
      ['GUILD_ROLE_DELETE', { guild_id: stage.guild.id, role_id: '100000000000000001' }],
      ['GUILD_MEMBER_UPDATE', { guild_id: stage.guild.id, user: {} }],
    ] as const)
      stage.discord.gateway.tell(event, data);
    channel.remove();
    stage.discord.gateway.tell('CHANNEL_DELETE', { id: stage.general, guild_id: stage.guild.id });
    await eventually(async () => expect((await find()).standing).toBe('gone'));
    expect(stage.fatal).toEqual([]);
    expect(stage.log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(stage.adapter.healthy()).toEqual({ connected: true });
  });

  it('cannot be told of while Discord is silent, and that is said', async () => {
    stage.discord.faults.add({ method: 'GET', route: '/channels/', status: 503, times: 2 });
    expect((await failureOf(find())).kind).toBe('try-later');
    expect((await find()).standing).toBe('well');
  });

  it('has members whom Discord does not list, and is where rooms hang', () => {
    expect(stage.adapter.places.membersOf(place)).toBeUndefined();
    expect(stage.adapter.places.roomsHaveParent(stage.community)).toBe(true);
  });
});
