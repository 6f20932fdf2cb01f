import { PermissionFlagsBits as Bits, ChannelType } from 'discord.js';
import { botMay, channelFor, threadFor } from './access.js';
import { apiError } from './api-error.js';
import { type Json, number, text } from './json.js';
import { checkThread } from './open-thread.js';
import { type Outgoing, ok, type Route, type Stage } from './rest-types.js';
import { channelJson, userJson } from './wire.js';
import type { Channel, Thread, World } from './world.js';

/** Channels themselves: look, rename, archive; users, and opening a direct message. */
export function channelRoutes({ world, gateway }: Stage): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: ({ param }) => ok(channelJson(world, channelFor(world, param('channel')))),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel',
      handle({ param, body }): Outgoing {
        const channel = channelFor(world, param('channel'));
        if (channel.thread) changeThread(world, channel, channel.thread, body);
        else changeChannel(world, channel, body);
        world.changed();
        gateway.toAll(channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channelJson(world, channel));
        return ok(channelJson(world, channel));
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel',
      handle({ param }) {
        const { channel } = threadFor(world, param('channel'));
        if (!botMay(world, channel, Bits.ManageThreads)) throw apiError(50013);
        const gone = channelJson(world, channel);
        world.channels.delete(channel.id);
        world.changed();
        gateway.toAll('THREAD_DELETE', {
          id: channel.id,
          guild_id: channel.guildId,
          parent_id: channel.parentId,
          type: channel.type,
        });
        return ok(gone);
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle({ body }) {
        const recipient = text(body.recipient_id);
        if (!world.users.has(recipient)) throw apiError(10013);
        if (recipient === world.botUserId) throw apiError(50007);
        return ok(channelJson(world, directChannel(world, recipient)));
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      handle({ param }) {
        if (!world.users.has(param('user'))) throw apiError(10013);
        return ok(userJson(world, param('user')));
      },
    },
  ];
}

/** The direct messages between the bot and this user; opened on first use, closed DMs or not. */
export function directChannel(world: World, recipientId: string): Channel {
  const existing = [...world.channels.values()].find((one) => one.recipientId === recipientId);
  if (existing) return existing;
  const channel: Channel = {
    id: world.newId(),
    type: ChannelType.DM,
    guildId: undefined,
    parentId: undefined,
    recipientId,
    thread: undefined,
    name: '',
    topic: undefined,
    visibleTo: 'everyone',
    takenFromBot: 0n,
    lastMessageId: undefined,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

function changeChannel(world: World, channel: Channel, body: Json): void {
  if (!botMay(world, channel, Bits.ManageChannels)) throw apiError(50013);
  checkThread(body, false);
  if ('name' in body) channel.name = text(body.name);
  if ('topic' in body) channel.topic = text(body.topic);
}

function changeThread(world: World, channel: Channel, thread: Thread, body: Json): void {
  const manages = botMay(world, channel, Bits.ManageThreads);
  const owns = thread.ownerId === world.botUserId;
  checkThread(body, false);
  if (thread.archived && body.archived !== false) throw apiError(50083);
  if (thread.locked && !manages) throw apiError(160005);
  if ('locked' in body && body.locked !== thread.locked && !manages) throw apiError(50013);
  const wakesOnly = Object.keys(body).every((key) => key === 'archived') && body.archived === false;
  if (!owns && !manages && !wakesOnly) throw apiError(50013);
  if ('name' in body) channel.name = text(body.name);
  if (typeof body.locked === 'boolean') thread.locked = body.locked;
  if (typeof body.invitable === 'boolean') thread.invitable = body.invitable;
  thread.autoArchive = number(body.auto_archive_duration) ?? thread.autoArchive;
  if (typeof body.archived === 'boolean' && body.archived !== thread.archived) {
    thread.archived = body.archived;
    thread.archivedAt = world.now();
  }
}
