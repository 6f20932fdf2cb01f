import { PermissionFlagsBits as Bits } from 'discord.js';
import { apiError } from './api-error.js';
import { type Json, records } from './json.js';
import { guildPermissions, permissionsIn } from './permissions.js';
import type { Channel, Guild, Message, Thread, World } from './world.js';

/** Looks things up as the bot may; each throws what Discord would answer. */

export function channelFor(world: World, id: string, ...needs: readonly bigint[]): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw apiError(10003);
  const held = permissionsIn(world, world.botUserId, channel);
  if (!(held & Bits.ViewChannel)) throw apiError(50001);
  if (needs.some((need) => !(held & need))) throw apiError(50013);
  return channel;
}

export function messageFor(world: World, channel: Channel, id: string): Message {
  const message = world.messages.get(id);
  // An ephemeral message cannot be reached with the bot's own token.
  if (!message || message.channelId !== channel.id || message.onlyFor !== undefined) throw apiError(10008);
  return message;
}

export function threadFor(world: World, id: string): { channel: Channel; thread: Thread } {
  const channel = channelFor(world, id);
  if (!channel.thread) throw apiError(10003);
  return { channel, thread: channel.thread };
}

export function guildFor(world: World, id: string, need?: bigint): Guild {
  const guild = world.guilds.get(id);
  if (!guild) throw apiError(10004);
  if (!guild.members.has(world.botUserId)) throw apiError(50001);
  if (need !== undefined && !(guildPermissions(guild, world.botUserId) & need)) throw apiError(50013);
  return guild;
}

export const botMay = (world: World, channel: Channel, need: bigint): boolean =>
  (permissionsIn(world, world.botUserId, channel) & need) !== 0n;

/** Throws where the bot may not send the embeds that are in this message. */
export function mayEmbed(world: World, channel: Channel, message: Json): void {
  const bare = records(message.embeds).length === 0;
  if (!bare && !botMay(world, channel, Bits.EmbedLinks)) throw apiError(50013);
}
