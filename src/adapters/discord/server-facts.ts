import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../../core/shared/time.js';
import { attempt, codeOf } from './failures.js';
import { snowflake } from './native-ids.js';
import { remembering } from './remembering.js';

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
  guild_id: snowflake.nullish(),
  name: z.string().nullish(),
  position: z.number().default(0),
  flags: z.number().default(0),
  /** Forums only. */
  available_tags: z.array(z.object({ id: snowflake, moderated: z.boolean().default(false) })).default([]),
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

/** A channel as Kith can see it; `hidden` is there, but not for Kith. */
export type Looked = Channel | 'gone' | 'hidden';

/** What Discord says about a server, asked over REST so that it works without the gateway too. */
export interface ServerFacts {
  /** @param roles of somebody: when one of them is new, what is remembered of the server is too old. */
  server(guild: string, roles?: readonly string[]): Promise<Server>;
  channels(guild: string): Promise<readonly Channel[]>;
  /** One channel of this server; one of another server is `gone` here. */
  channel(guild: string, id: string): Promise<Looked>;
  member(guild: string, user: string): Promise<ServerMember>;
  self(): Promise<string>;
  /** Something changed: ask again. */
  forgetChannel(guild: string, id: string): void;
  forgetServer(guild: string): void;
  forgetMember(guild: string, user: string): void;
}

const HIDDEN: readonly number[] = [Codes.MissingAccess, Codes.MissingPermissions];

export function createServerFacts(rest: REST, clock: Clock = Date.now): ServerFacts {
  const servers = remembering<Server>(clock, 500);
  const lists = remembering<readonly Channel[]>(clock, 500);
  const looked = remembering<Looked>(clock, 5000);
  const members = remembering<ServerMember>(clock, 2000);
  let self: string | undefined;
  const read = async <T>(schema: z.ZodType<T>, route: `/${string}`): Promise<T> =>
    schema.parse(await attempt('read', () => rest.get(route)));

  async function look(guild: string, id: string): Promise<Looked> {
    try {
      const channel = await read(CHANNEL, Routes.channel(id));
      return channel.guild_id === guild ? channel : 'gone';
    } catch (error) {
      const code = codeOf(error) ?? 0;
      if (code === Codes.UnknownChannel) return 'gone';
      if (HIDDEN.includes(code)) return 'hidden';
      throw error;
    }
  }

  return {
    async server(guild, roles = []) {
      const ask = () => read(SERVER, Routes.guild(guild));
      const known = await servers.get(guild, ask);
      if (roles.every((id) => known.roles.some((role) => role.id === id))) return known;
      servers.forget(guild);
      return servers.get(guild, ask);
    },
    channels: (guild) => lists.get(guild, () => read(z.array(CHANNEL), Routes.guildChannels(guild))),
    channel: (guild, id) => looked.get(`${guild}:${id}`, () => look(guild, id)),
    member: (guild, user) =>
      members.get(`${guild}:${user}`, () => read(MEMBER, Routes.guildMember(guild, user))),
    async self() {
      self ??= (await read(z.object({ id: snowflake }), Routes.user())).id;
      return self;
    },
    forgetChannel(guild, id) {
      looked.forget(`${guild}:${id}`);
      lists.forget(guild);
    },
    forgetServer: (guild) => {
      servers.forget(guild);
      lists.forget(guild);
    },
    forgetMember: (guild, user) => members.forget(`${guild}:${user}`),
  };
}
