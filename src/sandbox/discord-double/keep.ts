import type { Channel, Guild, Message, OpenForm, ScheduledEvent, User, World } from './world.js';

/** What is left of this Discord when its process ends: all that people see, and how far its ids have come. */
export interface DiscordKept {
  readonly lastId: bigint;
  readonly users: ReadonlyMap<string, User>;
  readonly guilds: ReadonlyMap<string, Guild>;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly messages: ReadonlyMap<string, Message>;
  readonly events: ReadonlyMap<string, ScheduledEvent>;
  readonly forms: ReadonlyMap<string, OpenForm>;
}

/** A view into the living world, to be written down at once. The token is not among it. */
export const keep = ({
  snowflakes,
  users,
  guilds,
  channels,
  messages,
  events,
  forms,
}: World): DiscordKept => ({
  lastId: snowflakes.last(),
  users,
  guilds,
  channels,
  messages,
  events,
  forms,
});

/** Goes on where it ended. For a world that has just been seeded, before anybody acts in it. */
export function recall(world: World, kept: DiscordKept): void {
  world.snowflakes.goOnAfter(kept.lastId);
  for (const [id, { systemChannelId, members, roles }] of kept.guilds) {
    const guild = world.guilds.get(id);
    // Its people hold on to the guild itself, so it is filled anew rather than exchanged.
    if (guild === undefined) throw new Error(`There is no server ${id} any more.`);
    guild.systemChannelId = systemChannelId;
    refill(guild.members, members);
    refill(guild.roles, roles);
  }
  refill(world.users, kept.users);
  refill(world.channels, kept.channels);
  refill(world.messages, kept.messages);
  refill(world.events, kept.events);
  refill(world.forms, kept.forms);
}

function refill<Key, Value>(map: Map<Key, Value>, from: ReadonlyMap<Key, Value>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
