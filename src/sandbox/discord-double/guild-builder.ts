import { ChannelType } from 'discord.js';
import { removeChannel } from './channel-handle.js';
import { forumOf, type NewForum } from './forum.js';
import { type GuildEvents, guildEvents } from './guild-events.js';
import { botDefaults, everyoneDefaults } from './permissions.js';
import { createPersona, type DiscordPersona } from './persona.js';
import type { Stage } from './rest-types.js';
import { channelJson, guildCreateJson, guildJson, memberJson, roleJson } from './wire.js';
import type { Channel, Guild, Member, Role, World } from './world.js';

export interface NewGuild {
  readonly name: string;
  readonly id?: string;
  /** Whose id the owner has; `addMember` with the same id gives them a name. */
  readonly ownerId?: string;
  /** Name of the system channel, made at once. */
  readonly systemChannel?: string;
  /** The bot's permissions over the whole server; what the install page asks for unless told otherwise. */
  readonly botPermissions?: bigint;
}
export interface NewMember {
  readonly name: string;
  readonly id?: string;
  readonly bot?: boolean;
  readonly locale?: string;
  readonly closedDms?: boolean;
  readonly roles?: readonly string[];
  readonly permissions?: bigint;
  readonly nick?: string;
}
export interface NewChannel extends NewForum {
  readonly name: string;
  readonly type?: ChannelType;
  readonly id?: string;
  readonly visibleTo?: 'everyone' | readonly string[];
  /** Permissions taken away from the bot here. */
  readonly botPermissions?: bigint;
}
export interface DoubleGuild extends GuildEvents {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  addMember(member: NewMember): DiscordPersona;
  /** Returns the new channel's id. */
  addChannel(channel: NewChannel): string;
  updateMember(
    userId: string,
    change: Partial<Pick<NewMember, 'closedDms' | 'nick' | 'permissions' | 'locale'>>,
  ): void;
  updateChannel(channelId: string, change: Partial<Omit<NewChannel, 'id' | 'type'>>): void;
  removeMember(userId: string): void;
  removeChannel(channelId: string): void;
  /** Gives the bot these server-wide on top of its install; each call replaces the one before. */
  grantBot(permissions: bigint): void;
  /** Changes what the app's own role may do in the whole server. */
  changeBotRole(permissions: bigint): void;
  /** The app is taken off the server. */
  removeBot(): void;
  /** The app is added again after that. */
  returnBot(): void;
}

/** Adds a server with the bot in it, and hands out what a test changes it with. */
export function addGuild(stage: Stage, wanted: NewGuild): DoubleGuild {
  const { world, gateway } = stage;
  const guild = foundGuild(world, wanted);
  const guildId = guild.id;

  function addMember(wish: NewMember): DiscordPersona {
    const id = wish.id ?? world.newId();
    const before = id === guild.ownerId ? undefined : world.users.get(id);
    const { name, bot = false, locale = 'en-US', closedDms = false } = wish;
    world.users.set(id, before ?? { id, name, bot, locale, closedDms });
    const roles = (wish.roles ?? []).map((role) => roleNamed(world, guild, role, 0n).id);
    const member: Member = { userId: id, nick: wish.nick, roles, joinedAt: world.now() };
    guild.members.set(id, member);
    if (wish.permissions !== undefined) grant(world, guild, member, wish.permissions);
    world.changed();
    return createPersona(stage, guild, id);
  }

  function addChannel(wish: NewChannel): string {
    const channel = newChannel(world, guildId, wish);
    world.channels.set(channel.id, channel);
    world.changed();
    gateway.toAll('CHANNEL_CREATE', channelJson(world, channel));
    return channel.id;
  }

  world.users.set(guild.ownerId, {
    id: guild.ownerId,
    name: `Owner of ${guild.name}`,
    bot: false,
    locale: 'en-US',
    closedDms: false,
  });
  if (wanted.systemChannel !== undefined) guild.systemChannelId = addChannel({ name: wanted.systemChannel });
  gateway.toAll('GUILD_CREATE', guildCreateJson(world, guild));

  return {
    id: guildId,
    name: guild.name,
    ownerId: guild.ownerId,
    addMember,
    addChannel,
    updateMember(userId, change) {
      const user = world.users.get(userId);
      const member = guild.members.get(userId);
      if (user) user.closedDms = change.closedDms ?? user.closedDms;
      if (user) user.locale = change.locale ?? user.locale;
      if (member) member.nick = change.nick ?? member.nick;
      if (member && change.permissions !== undefined) grant(world, guild, member, change.permissions);
      world.changed();
    },
    updateChannel(channelId, change) {
      const channel = world.channels.get(channelId);
      if (!channel) throw new Error(`No channel ${channelId} in ${guild.name}`);
      channel.name = change.name ?? channel.name;
      if (change.visibleTo !== undefined) channel.visibleTo = audience(change.visibleTo);
      channel.takenFromBot = change.botPermissions ?? channel.takenFromBot;
      if (change.tags !== undefined) channel.forum = forumOf(world, channel.type, change);
      world.changed();
      gateway.toAll('CHANNEL_UPDATE', channelJson(world, channel));
    },
    removeMember(userId) {
      guild.members.delete(userId);
      for (const { guildId: home, thread } of world.channels.values()) {
        if (home === guildId) thread?.members.delete(userId);
      }
      world.changed();
    },
    removeChannel: (channelId) => removeChannel(stage, channelId),
    grantBot(permissions) {
      const bot = guild.members.get(world.botUserId);
      if (bot) {
        const role = grant(world, guild, bot, permissions);
        gateway.toAll('GUILD_ROLE_CREATE', { guild_id: guildId, role: roleJson(role, guild.roles.size) });
        gateway.toAll('GUILD_MEMBER_UPDATE', { guild_id: guildId, ...memberJson(world, bot) });
      }
      gateway.toAll('GUILD_UPDATE', guildJson(guild));
    },
    changeBotRole(permissions) {
      const role = [...guild.roles.values()].find((one) => one.managed);
      if (!role) throw new Error('The app has no role of its own');
      role.permissions = permissions;
      world.changed();
      gateway.toAll('GUILD_ROLE_UPDATE', { guild_id: guildId, role: roleJson(role, 1) });
    },
    removeBot() {
      guild.members.delete(world.botUserId);
      world.changed();
      gateway.toAll('GUILD_DELETE', { id: guildId });
    },
    returnBot() {
      const roles = [...guild.roles.values()].filter((one) => one.managed).map(({ id }) => id);
      const { botUserId: userId } = world;
      guild.members.set(userId, { userId, nick: undefined, roles, joinedAt: world.now() });
      world.changed();
      gateway.toAll('GUILD_CREATE', guildCreateJson(world, guild));
    },
    ...guildEvents(stage, guild),
  };
}

const audience = (visibleTo: 'everyone' | readonly string[]) =>
  typeof visibleTo === 'string' ? visibleTo : new Set(visibleTo);

function foundGuild(world: World, wanted: NewGuild): Guild {
  const id = wanted.id ?? world.newId();
  const ownerId = wanted.ownerId ?? world.newId();
  const botRole: Role = {
    id: world.newId(),
    name: 'Kith',
    permissions: wanted.botPermissions ?? botDefaults,
    managed: true,
  };
  const everyone: Role = { id, name: '@everyone', permissions: everyoneDefaults, managed: false };
  const joinedAt = world.now();
  const guild: Guild = {
    id,
    name: wanted.name,
    ownerId,
    systemChannelId: undefined,
    roles: new Map([
      [id, everyone],
      [botRole.id, botRole],
    ]),
    members: new Map([
      [ownerId, { userId: ownerId, nick: undefined, roles: [], joinedAt }],
      [world.botUserId, { userId: world.botUserId, nick: undefined, roles: [botRole.id], joinedAt }],
    ]),
  };
  world.guilds.set(id, guild);
  return guild;
}

function newChannel(world: World, guildId: string, wish: NewChannel): Channel {
  const type = wish.type ?? ChannelType.GuildText;
  return {
    id: wish.id ?? world.newId(),
    type,
    guildId,
    parentId: undefined,
    recipientId: undefined,
    thread: undefined,
    forum: forumOf(world, type, wish),
    name: wish.name,
    topic: undefined,
    visibleTo: audience(wish.visibleTo ?? 'everyone'),
    takenFromBot: wish.botPermissions ?? 0n,
    lastMessageId: undefined,
  };
}

function roleNamed(world: World, guild: Guild, name: string, permissions: bigint): Role {
  const existing = [...guild.roles.values()].find((role) => role.name === name);
  const role = existing ?? { id: world.newId(), name, permissions, managed: false };
  guild.roles.set(role.id, role);
  return role;
}

/** Permissions come from roles: each granted member gets one of their own. */
function grant(world: World, guild: Guild, member: Member, permissions: bigint): Role {
  const role = roleNamed(world, guild, `Permissions of ${member.userId}`, permissions);
  role.permissions = permissions;
  member.roles = [...new Set([...member.roles, role.id])];
  return role;
}
