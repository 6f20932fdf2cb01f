import { InteractionContextType, type InteractionType } from 'discord.js';
import { type Json, record, text } from './json.js';
import { guildPermissions, permissionsIn } from './permissions.js';
import { channelJson, memberJson, messageJson, userJson } from './wire.js';
import type { World } from './world.js';

export interface Asked {
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId?: string | undefined;
  readonly messageId?: string | undefined;
  readonly data: Json;
}

/** INTERACTION_CREATE, as complete as in life. */
export function interactionPayload(world: World, asked: Asked): Json {
  const id = world.newId();
  const channel = world.channels.get(asked.channelId);
  const guild = world.guilds.get(channel?.guildId ?? asked.guildId ?? '');
  const member = guild?.members.get(asked.userId);
  const message = world.messages.get(asked.messageId ?? '');
  const userPermissions = channel ? permissionsIn(world, asked.userId, channel) : 0n;
  const appPermissions = channel ? permissionsIn(world, world.botUserId, channel) : 0n;
  const user = userJson(world, asked.userId);
  return {
    id,
    application_id: world.applicationId,
    type: asked.type,
    version: 1,
    token: Buffer.from(`interaction:${id}:${asked.userId}`).toString('base64url'),
    data: asked.data,
    channel_id: asked.channelId,
    ...(channel ? { channel: channelJson(world, channel) } : {}),
    locale: world.users.get(asked.userId)?.locale ?? 'en-US',
    app_permissions: String(appPermissions),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    attachment_size_limit: 10_485_760,
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: 'en-US', features: [] },
          guild_locale: 'en-US',
          member: {
            ...(member ? memberJson(world, member) : {}),
            user,
            permissions: String(userPermissions || guildPermissions(guild, asked.userId)),
          },
        }
      : { user }),
    ...(message ? { message: messageJson(world, message) } : {}),
  };
}

/** `resolved` for these users, as user options, user selects and user commands carry it. */
export function resolvedUsers(world: World, guildId: string | undefined, ids: readonly string[]): Json {
  const guild = world.guilds.get(guildId ?? '');
  const users: Record<string, Json> = {};
  const members: Record<string, Json> = {};
  for (const id of ids) {
    users[id] = userJson(world, id);
    const member = guild?.members.get(id);
    if (!guild || !member) continue;
    const { user: _user, deaf: _deaf, mute: _mute, ...partial } = memberJson(world, member);
    members[id] = { ...partial, permissions: String(guildPermissions(guild, id)) };
  }
  return { users, ...(Object.keys(members).length > 0 ? { members } : {}) };
}

export const senderOf = (payload: Json): string =>
  text(record(record(payload.member).user).id) || text(record(payload.user).id);
