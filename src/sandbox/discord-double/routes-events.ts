import { PermissionFlagsBits as Bits } from 'discord.js';
import { guildFor } from './access.js';
import { apiError } from './api-error.js';
import { checkEvent } from './event-limits.js';
import { COMPLETED, statusAt } from './event-times.js';
import type { Json } from './json.js';
import { guildPermissions } from './permissions.js';
import { nothing, ok, type Route, type Stage } from './rest-types.js';
import { userJson } from './wire.js';
import type { ScheduledEvent, World } from './world.js';

const mostEvents = 100;

/** Scheduled events of a server. */
export function eventRoutes({ world, gateway }: Stage): readonly Route[] {
  const json = (event: ScheduledEvent) => eventJson(world, event);

  function found(guildId: string, id: string): ScheduledEvent {
    const event = world.events.get(id);
    if (event?.guildId !== guildFor(world, guildId).id) throw apiError(10070);
    return event;
  }

  /** Its own events an app may change with Create Events, those of others with Manage Events only. */
  function mine(guildId: string, id: string): ScheduledEvent {
    const event = found(guildId, id);
    const held = guildPermissions(guildFor(world, guildId), world.botUserId);
    const own = event.creatorId === world.botUserId ? Bits.CreateEvents : 0n;
    if (!(held & (own | Bits.ManageEvents))) throw apiError(50013);
    return event;
  }

  return [
    {
      method: 'POST',
      path: '/guilds/:guild/scheduled-events',
      handle({ param, body }) {
        const guild = guildFor(world, param('guild'), Bits.CreateEvents);
        checkEvent(world.now(), body, body);
        if (eventsIn(world, guild.id).length >= mostEvents) throw apiError(30038);
        const event = { id: world.newId(), guildId: guild.id, creatorId: world.botUserId, body };
        world.events.set(event.id, event);
        world.changed();
        gateway.toAll('GUILD_SCHEDULED_EVENT_CREATE', json(event));
        return ok(json(event));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/scheduled-events',
      handle: ({ param }) => ok(eventsIn(world, guildFor(world, param('guild')).id).map(json)),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/scheduled-events/:event',
      handle: ({ param }) => ok(json(found(param('guild'), param('event')))),
    },
    {
      method: 'PATCH',
      path: '/guilds/:guild/scheduled-events/:event',
      handle({ param, body }) {
        const event = mine(param('guild'), param('event'));
        if (statusAt(event, world.now()) === COMPLETED) throw apiError(180000);
        const next = { ...event.body, ...body };
        checkEvent(world.now(), next, body);
        event.body = next;
        world.changed();
        gateway.toAll('GUILD_SCHEDULED_EVENT_UPDATE', json(event));
        return ok(json(event));
      },
    },
    {
      method: 'DELETE',
      path: '/guilds/:guild/scheduled-events/:event',
      handle({ param }) {
        const event = mine(param('guild'), param('event'));
        world.events.delete(event.id);
        world.changed();
        gateway.toAll('GUILD_SCHEDULED_EVENT_DELETE', json(event));
        return nothing;
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/scheduled-events/:event/users',
      handle({ param }) {
        found(param('guild'), param('event'));
        return ok([]);
      },
    },
  ];
}

/** The events of a server that are not over yet: what its list shows, and what counts towards the hundred. */
export const eventsIn = (world: World, guildId: string): readonly ScheduledEvent[] =>
  [...world.events.values()].filter(
    (event) => event.guildId === guildId && statusAt(event, world.now()) !== COMPLETED,
  );

export const eventJson = (world: World, event: ScheduledEvent): Json => ({
  id: event.id,
  guild_id: event.guildId,
  channel_id: null,
  creator_id: event.creatorId,
  creator: userJson(world, event.creatorId),
  entity_id: null,
  user_count: 0,
  image: null,
  description: null,
  recurrence_rule: null,
  status: statusAt(event, world.now()),
  ...event.body,
});
