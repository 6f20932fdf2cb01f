import { type Client, Events, GatewayDispatchEvents as Told } from 'discord.js';
import { z } from 'zod';
import type { Happening } from '../../core/places.js';
import { placeOfGuild, snowflake } from './native-ids.js';
import { KINDS } from './rights.js';
import type { ServerFacts } from './server-facts.js';

export interface Changes {
  readonly facts: Pick<ServerFacts, 'forgetChannel' | 'forgetServer' | 'forgetMember'>;
  /** Only hints: what is true is asked of the places. */
  onHappening(happening: Happening): Promise<void>;
  /** Runs what must neither throw nor be cut off. */
  run(event: string, react: () => Promise<void>): void;
}

const IN_SERVER = z.object({ id: snowflake, guild_id: snowflake });
const ROLE = z.object({
  guild_id: snowflake,
  role_id: snowflake.optional(),
  role: z.object({ id: snowflake, permissions: z.string() }).optional(),
});
const SERVER = z.object({ id: snowflake });
const MEMBER = z.object({ guild_id: snowflake, user: z.object({ id: snowflake }) });

/** Listens to the packets themselves: discord.js tells nothing of a channel that it did not know before. */
export function hearChanges(client: Client, { facts, onHappening, run }: Changes): void {
  const on = <T>(event: Told, schema: z.ZodType<T>, react: (told: T) => Promise<void> | void) =>
    client.ws.on(event, (data: unknown) => {
      const told = schema.safeParse(data);
      if (told.success) run(event, async () => react(told.data));
    });

  const channelChanged = ({ id, guild_id: guild }: z.infer<typeof IN_SERVER>) => {
    facts.forgetChannel(guild, id);
    return onHappening({ kind: 'place', place: placeOfGuild(guild, id) });
  };
  for (const event of [Told.ChannelCreate, Told.ChannelUpdate, Told.ChannelDelete])
    on(event, IN_SERVER, channelChanged);

  /** Every channel where Kith may be at work; the core knows which of them matter. */
  async function allChannels(guild: string): Promise<void> {
    const channels = [...(client.guilds.cache.get(guild)?.channels.cache.values() ?? [])];
    for (const { id, type } of channels)
      if (KINDS.chats?.includes(type)) await channelChanged({ id, guild_id: guild });
  }

  async function roleChanged({ guild_id: guild, role_id, role }: z.infer<typeof ROLE>): Promise<void> {
    facts.forgetServer(guild);
    const known = client.guilds.cache.get(guild);
    const id = role?.id ?? role_id ?? '';
    const concernsKith = id === guild || known?.members.me?.roles.cache.has(id) !== false;
    // This comes before discord.js has taken it in, so the cache still holds what was.
    const before = known?.roles.cache.get(id)?.permissions.bitfield;
    if (concernsKith && String(before) !== role?.permissions) await allChannels(guild);
  }
  on(Told.GuildRoleCreate, ROLE, ({ guild_id }) => facts.forgetServer(guild_id));
  on(Told.GuildRoleUpdate, ROLE, roleChanged);
  on(Told.GuildRoleDelete, ROLE, roleChanged);
  on(Told.GuildUpdate, SERVER, ({ id }) => facts.forgetServer(id));
  // Only its own changes are told without a privileged intent.
  on(Told.GuildMemberUpdate, MEMBER, async ({ guild_id: guild, user }) => {
    facts.forgetMember(guild, user.id);
    if (user.id === client.user?.id) await allChannels(guild);
  });
  const kithCameOrWent = ({ id }: z.infer<typeof SERVER>) => {
    facts.forgetServer(id);
    facts.forgetMember(id, client.user?.id ?? '');
  };
  on(Told.GuildCreate, SERVER, kithCameOrWent);
  on(Told.GuildDelete, SERVER, kithCameOrWent);
  // discord.js tells of a server that is new to Kith only, not of every one at the start.
  client.on(Events.GuildCreate, (guild) => run(Events.GuildCreate, () => allChannels(guild.id)));
}
