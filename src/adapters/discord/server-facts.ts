import { type REST, Routes } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { MINUTE } from '../../core/shared/time.js';
import { attempt } from './failures.js';
import { snowflake } from './native-ids.js';

const bits = z.string().regex(/^\d+$/).transform(BigInt);

const SERVER = z.object({
  id: snowflake,
  owner_id: snowflake,
  system_channel_id: snowflake.nullish(),
  roles: z.array(z.object({ id: snowflake, permissions: bits })),
});
export type Server = z.infer<typeof SERVER>;

const CHANNEL = z.object({
  id: snowflake,
  type: z.number(),
  name: z.string().nullish(),
  position: z.number().default(0),
  permission_overwrites: z
    .array(z.object({ id: snowflake, type: z.number(), allow: bits, deny: bits }))
    .default([]),
});
export type Channel = z.infer<typeof CHANNEL>;

const MEMBER = z.object({
  user: z.object({
    id: snowflake,
    username: z.string(),
    global_name: z.string().nullish(),
    bot: z.boolean().default(false),
  }),
  nick: z.string().nullish(),
  roles: z.array(snowflake),
});
export type ServerMember = z.infer<typeof MEMBER>;

/** What Discord says about a server, asked over REST so that it works without the gateway too. */
export interface ServerFacts {
  /** @param roles of somebody: when one of them is new, what is remembered of the server is too old. */
  server(guild: string, roles?: readonly string[]): Promise<Server>;
  channels(guild: string): Promise<readonly Channel[]>;
  member(guild: string, user: string): Promise<ServerMember>;
  self(): Promise<string>;
}

const REMEMBERED = { max: 500, ttl: MINUTE };

export function createServerFacts(rest: REST): ServerFacts {
  const servers = new LRUCache<string, Server>(REMEMBERED);
  let self: string | undefined;
  const read = async <T>(schema: z.ZodType<T>, route: `/${string}`): Promise<T> =>
    schema.parse(await attempt('read', () => rest.get(route)));
  return {
    async server(guild, roles = []) {
      const known = servers.get(guild);
      if (known && roles.every((id) => known.roles.some((role) => role.id === id))) return known;
      const fresh = await read(SERVER, Routes.guild(guild));
      servers.set(guild, fresh);
      return fresh;
    },
    channels: (guild) => read(z.array(CHANNEL), Routes.guildChannels(guild)),
    member: (guild, user) => read(MEMBER, Routes.guildMember(guild, user)),
    async self() {
      self ??= (await read(z.object({ id: snowflake }), Routes.user())).id;
      return self;
    },
  };
}
