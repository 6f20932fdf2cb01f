import { PermissionFlagsBits as Bits } from 'discord.js';
import { forumJson } from './forum.js';
import { type Json, text } from './json.js';
import { canView } from './permissions.js';
import type { Channel, Guild, Member, Message, Role, World } from './world.js';

/** World to JSON, as complete as Discord sends it. */

const iso = (at: number) => new Date(at).toISOString().replace('Z', '000+00:00');

export function userJson(world: World, id: string): Json {
  const user = world.users.get(id);
  const name = user?.name ?? 'Deleted User';
  return {
    id,
    username: name.toLowerCase().replace(/[^a-z0-9._]+/g, '_'),
    discriminator: user?.bot ? '0001' : '0',
    global_name: user?.bot ? null : name,
    avatar: null,
    bot: user?.bot ?? false,
    public_flags: 0,
  };
}

export const memberJson = (world: World, member: Member): Json => ({
  user: userJson(world, member.userId),
  nick: member.nick ?? null,
  avatar: null,
  roles: member.roles,
  joined_at: iso(member.joinedAt),
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
});

export const roleJson = (role: Role, position: number): Json => ({
  id: role.id,
  name: role.name,
  permissions: String(role.permissions),
  position,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: role.managed,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
});

function overwrites(world: World, channel: Channel): Json[] {
  const view = String(Bits.ViewChannel);
  const made: Json[] = [];
  if (channel.visibleTo !== 'everyone') {
    made.push({ id: channel.guildId, type: 0, allow: '0', deny: view });
    for (const id of channel.visibleTo) {
      if (id !== world.botUserId) made.push({ id, type: 1, allow: view, deny: '0' });
    }
  }
  const allowed = channel.visibleTo === 'everyone' ? 0n : Bits.ViewChannel & ~channel.takenFromBot;
  if (allowed || channel.takenFromBot) {
    made.push({ id: world.botUserId, type: 1, allow: String(allowed), deny: String(channel.takenFromBot) });
  }
  return made;
}

export const threadMemberJson = (channel: Channel, userId: string): Json => ({
  id: channel.id,
  user_id: userId,
  join_timestamp: iso(channel.thread?.createdAt ?? 0),
  flags: 0,
});

function threadJson(world: World, channel: Channel): Json {
  const thread = channel.thread;
  if (!thread) return {};
  const joined = thread.members.has(world.botUserId);
  return {
    parent_id: channel.parentId,
    owner_id: thread.ownerId,
    message_count: [...world.messages.values()].filter((message) => message.channelId === channel.id).length,
    member_count: thread.members.size,
    rate_limit_per_user: 0,
    applied_tags: thread.tags,
    thread_metadata: {
      archived: thread.archived,
      locked: thread.locked,
      auto_archive_duration: thread.autoArchive,
      archive_timestamp: iso(thread.archivedAt),
      create_timestamp: iso(thread.createdAt),
      ...(thread.private ? { invitable: thread.invitable } : {}),
    },
    ...(joined ? { member: threadMemberJson(channel, world.botUserId) } : {}),
  };
}

export function channelJson(world: World, channel: Channel): Json {
  const shared = { id: channel.id, type: channel.type, last_message_id: channel.lastMessageId ?? null };
  if (channel.recipientId !== undefined) {
    return { ...shared, recipients: [userJson(world, channel.recipientId)], flags: 0 };
  }
  const placed = { ...shared, guild_id: channel.guildId, name: channel.name, flags: 0 };
  if (channel.thread) return { ...placed, ...threadJson(world, channel) };
  return {
    ...placed,
    position: 0,
    parent_id: null,
    topic: channel.topic ?? null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: overwrites(world, channel),
    ...(channel.forum ? forumJson(channel.forum) : {}),
  };
}

export const guildJson = (guild: Guild): Json => ({
  id: guild.id,
  name: guild.name,
  owner_id: guild.ownerId,
  system_channel_id: guild.systemChannelId ?? null,
  system_channel_flags: 0,
  roles: [...guild.roles.values()].map(roleJson),
  emojis: [],
  stickers: [],
  features: [],
  icon: null,
  splash: null,
  banner: null,
  description: null,
  preferred_locale: 'en-US',
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw_level: 0,
  premium_tier: 0,
  premium_progress_bar_enabled: false,
  afk_channel_id: null,
  afk_timeout: 300,
  rules_channel_id: null,
  public_updates_channel_id: null,
  vanity_url_code: null,
  application_id: null,
});

/** GUILD_CREATE as an app with only the Guilds intent gets it: no member but itself. */
export function guildCreateJson(world: World, guild: Guild): Json {
  const inside = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  const bot = guild.members.get(world.botUserId);
  const threads = inside.filter(
    (channel) => channel.thread && !channel.thread.archived && canView(world, world.botUserId, channel),
  );
  return {
    ...guildJson(guild),
    unavailable: false,
    large: false,
    joined_at: iso(bot?.joinedAt ?? 0),
    member_count: guild.members.size,
    members: bot ? [memberJson(world, bot)] : [],
    channels: inside.filter((channel) => !channel.thread).map((channel) => channelJson(world, channel)),
    threads: threads.map((channel) => channelJson(world, channel)),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function attachmentJson(message: Message, file: Json, at: number): Json {
  const id = String(BigInt(message.id) + BigInt(at));
  const filename = text(file.filename);
  const url = `https://cdn.discordapp.com/attachments/${message.channelId}/${id}/${filename}`;
  return { id, filename, size: text(file.content).length, url, proxy_url: url };
}

export function messageJson(world: World, message: Message): Json {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.interaction?.type === 2 ? 20 : 0,
    author: userJson(world, message.authorId),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    flags: message.flags,
    attachments: message.files.map((file, at) => attachmentJson(message, file, at)),
    mentions: message.mentions.map((id) => userJson(world, id)),
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.interaction
      ? {
          application_id: world.applicationId,
          webhook_id: world.applicationId,
          interaction_metadata: message.interaction,
        }
      : {}),
  };
}
