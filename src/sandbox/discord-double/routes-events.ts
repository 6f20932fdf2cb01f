import { PermissionFlagsBits as Bits, GuildScheduledEventEntityType as Entity } from 'discord.js';
import { guildFor } from './access.js';
import { apiError } from './api-error.js';
import { type Json, list, number, record, text } from './json.js';
import { problems } from './problems.js';
import { created, nothing, ok, type Route, type Stage } from './rest-types.js';
import { userJson } from './wire.js';
import type { ScheduledEvent, World } from './world.js';

const mostEvents = 100;
const weekly = 2;

/** Scheduled events of a server. */
export function eventRoutes({ world, gateway }: Stage): readonly Route[] {
  const json = (event: ScheduledEvent): Json => ({
    id: event.id,
    guild_id: event.guildId,
    channel_id: null,
    creator_id: world.botUserId,
    creator: userJson(world, world.botUserId),
    status: 1,
    entity_id: null,
    user_count: 0,
    image: null,
    description: null,
    recurrence_rule: null,
    ...event.body,
  });
  function found(guildId: string, id: string): ScheduledEvent {
    const event = world.events.get(id);
    if (event?.guildId !== guildFor(world, guildId).id) throw apiError(10070);
    return event;
  }
  const inGuild = (id: string) => [...world.events.values()].filter((event) => event.guildId === id);

  return [
    {
      method: 'POST',
      path: '/guilds/:guild/scheduled-events',
      handle({ param, body }) {
        const guild = guildFor(world, param('guild'), Bits.CreateEvents);
        checkEvent(world, body);
        if (inGuild(guild.id).length >= mostEvents) throw apiError(30038);
        const event = { id: world.newId(), guildId: guild.id, body };
        world.events.set(event.id, event);
        world.changed();
        gateway.toAll('GUILD_SCHEDULED_EVENT_CREATE', json(event));
        return created(json(event));
      },
    },
    {
      method: 'GET',
      path: '/guilds/:guild/scheduled-events',
      handle: ({ param }) => ok(inGuild(guildFor(world, param('guild')).id).map(json)),
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
        const event = found(param('guild'), param('event'));
        const next = { ...event.body, ...body };
        checkEvent(world, next);
        event.body = next;
        world.changed();
        return ok(json(event));
      },
    },
    {
      method: 'DELETE',
      path: '/guilds/:guild/scheduled-events/:event',
      handle({ param }) {
        world.events.delete(found(param('guild'), param('event')).id);
        world.changed();
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

function checkEvent(world: World, body: Json): void {
  const found = problems();
  found.length(body.name, 'name', 1, 100);
  found.length(body.description, 'description', 0, 1000);
  found.require(body.privacy_level === 2, 'privacy_level', 'Must be 2.');
  const start = Date.parse(text(body.scheduled_start_time));
  const end = Date.parse(text(body.scheduled_end_time));
  found.require(start > world.now(), 'scheduled_start_time', 'Cannot schedule event in the past.');
  if (body.entity_type === Entity.External) {
    found.length(record(body.entity_metadata).location, 'entity_metadata.location', 1, 100);
    found.require(end > start, 'scheduled_end_time', 'Must be after the start.');
  }
  const rule = record(body.recurrence_rule);
  if (rule.frequency === weekly) {
    found.require(list(rule.by_weekday).length === 1, 'recurrence_rule.by_weekday', 'Exactly one weekday.');
    const every = number(rule.interval) ?? 0;
    found.require(every === 1 || every === 2, 'recurrence_rule.interval', 'Must be 1 or 2.');
  }
  found.throwIfAny();
}
