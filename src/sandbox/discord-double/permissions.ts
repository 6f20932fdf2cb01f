import { PermissionFlagsBits as Bits } from 'discord.js';
import type { Channel, Guild, World } from './world.js';

const everything = Object.values(Bits).reduce((all, bit) => all | bit, 0n);

/** What the install page of the app asks for. */
export const botDefaults =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.CreatePublicThreads |
  Bits.CreatePrivateThreads |
  Bits.EmbedLinks |
  Bits.ReadMessageHistory |
  Bits.CreateEvents;

export const everyoneDefaults =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.SendMessagesInThreads |
  Bits.ReadMessageHistory |
  Bits.AddReactions |
  Bits.UseApplicationCommands;

/** A member's permissions over the whole server; none for strangers. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const member = guild.members.get(userId);
  if (!member) return 0n;
  if (guild.ownerId === userId) return everything;
  let held = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of member.roles) held |= guild.roles.get(id)?.permissions ?? 0n;
  return held & Bits.Administrator ? everything : held;
}

function readable(world: World, userId: string, channel: Channel): boolean {
  if (channel.visibleTo === 'everyone' || channel.visibleTo.has(userId)) return true;
  return userId === world.botUserId;
}

function inDirect(world: World, userId: string, channel: Channel): bigint {
  const inside = userId === world.botUserId || userId === channel.recipientId;
  return inside ? Bits.ViewChannel | Bits.SendMessages | Bits.ReadMessageHistory | Bits.EmbedLinks : 0n;
}

/** A user's permissions in one channel or thread, overwrites and thread membership included. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (!guild) return inDirect(world, userId, channel);
  const base = channel.thread ? world.channels.get(channel.parentId ?? '') : channel;
  const held = guildPermissions(guild, userId);
  if (!base || held === 0n) return 0n;
  if (held & Bits.Administrator) return held;
  if (!readable(world, userId, base)) return 0n;
  const left = userId === world.botUserId ? held & ~base.takenFromBot : held;
  if (!(left & Bits.ViewChannel)) return 0n;
  const hidden = channel.thread?.private && !channel.thread.members.has(userId);
  return hidden && !(left & Bits.ManageThreads) ? 0n : left;
}

export const canView = (world: World, userId: string, channel: Channel): boolean =>
  (permissionsIn(world, userId, channel) & Bits.ViewChannel) !== 0n;
