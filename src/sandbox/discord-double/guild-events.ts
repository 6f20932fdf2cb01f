import { GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel } from 'discord.js';
import { type Json, record, text } from './json.js';
import type { Stage } from './rest-types.js';
import { eventJson, eventsIn } from './routes-events.js';
import type { Guild, ScheduledEvent } from './world.js';

export interface NewEvent {
  readonly name: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly location?: string;
}

/** An entry in a server's list of events, as its people see it. */
export interface SeenEvent {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly location: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly repeats: boolean;
  readonly byApp: boolean;
  readonly body: Json;
}

export interface GuildEvents {
  /** An event that the server's owner makes by hand; returns its id. */
  addEvent(event: NewEvent): string;
  /** Somebody with the right takes it away. */
  removeEvent(id: string): void;
  /** What is ahead or on now. */
  events(): readonly SeenEvent[];
}

export function guildEvents({ world, gateway }: Stage, guild: Guild): GuildEvents {
  return {
    addEvent({ name, startsAt, endsAt, location = 'Somewhere' }) {
      const body = {
        name,
        entity_type: GuildScheduledEventEntityType.External,
        entity_metadata: { location },
        privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
        scheduled_start_time: new Date(startsAt).toISOString(),
        scheduled_end_time: new Date(endsAt).toISOString(),
      };
      const event = { id: world.newId(), guildId: guild.id, creatorId: guild.ownerId, body };
      world.events.set(event.id, event);
      world.changed();
      gateway.toAll('GUILD_SCHEDULED_EVENT_CREATE', eventJson(world, event));
      return event.id;
    },
    removeEvent(id) {
      const event = world.events.get(id);
      if (!world.events.delete(id) || !event) return;
      world.changed();
      gateway.toAll('GUILD_SCHEDULED_EVENT_DELETE', eventJson(world, event));
    },
    events: () => eventsIn(world, guild.id).map((event) => seen(event, world.botUserId)),
  };
}

const seen = ({ id, body, creatorId }: ScheduledEvent, botUserId: string): SeenEvent => ({
  id,
  name: text(body.name),
  about: text(body.description),
  location: text(record(body.entity_metadata).location),
  startsAt: Date.parse(text(body.scheduled_start_time)),
  endsAt: Date.parse(text(body.scheduled_end_time)),
  repeats: body.recurrence_rule !== undefined && body.recurrence_rule !== null,
  byApp: creatorId === botUserId,
  body,
});
