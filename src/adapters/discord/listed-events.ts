import { RESTJSONErrorCodes as Codes, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { DeliveryFailure, type ListedEvent, type MessageRef } from '../../core/messenger.js';
import { nativeOf } from '../../core/shared/ids.js';
import type { Clock } from '../../core/shared/time.js';
import { type EventBody, eventBody } from './event-body.js';
import { attempt, codeOf, unless } from './failures.js';
import { guildOf, snowflake } from './native-ids.js';
import type { ServerFacts } from './server-facts.js';

const EVENT = z.object({
  id: snowflake,
  name: z.string(),
  creator_id: snowflake.nullish(),
  scheduled_start_time: z.string(),
  entity_metadata: z.object({ location: z.string().nullish() }).nullish(),
});

const OVER: readonly number[] = [Codes.UnknownGuildScheduledEvent, Codes.CannotUpdateAFinishedEvent];
/** Nobody would mend it in time; the chat itself goes on without. */
const FORBIDDEN: readonly number[] = [Codes.MissingAccess, Codes.MissingPermissions];

/** The server's list of events. */
export function createListedEvents(rest: REST, facts: ServerFacts, clock: Clock) {
  async function change(guild: string, id: string, body: EventBody): Promise<string | undefined> {
    const patch = () => rest.patch(Routes.guildScheduledEvent(guild, id), { body });
    const changed = await attempt('read', () => unless(OVER, patch));
    return changed === undefined ? undefined : EVENT.parse(changed).id;
  }

  /** Made by an earlier try whose answer was lost. */
  async function madeBefore(guild: string, body: EventBody): Promise<string | undefined> {
    const answer = await attempt('read', () => rest.get(Routes.guildScheduledEvents(guild)));
    const self = await facts.self();
    const start = Date.parse(body.scheduled_start_time);
    return z
      .array(EVENT)
      .parse(answer)
      .find(
        (event) =>
          event.creator_id === self &&
          event.name === body.name &&
          event.entity_metadata?.location === body.entity_metadata.location &&
          Date.parse(event.scheduled_start_time) === start,
      )?.id;
  }

  async function create(guild: string, body: EventBody): Promise<string> {
    const post = () => rest.post(Routes.guildScheduledEvents(guild), { body });
    return EVENT.parse(await attempt('send', post)).id;
  }

  return {
    async list(event: ListedEvent, earlier: MessageRef | undefined): Promise<MessageRef> {
      const guild = guildOf(event.place);
      if (event.startsAt <= clock()) throw new DeliveryFailure('undeliverable', 'begun already');
      const channel = await facts.channel(guild, nativeOf(event.place));
      if (typeof channel === 'string') throw new DeliveryFailure('undeliverable', `channel ${channel}`);
      const body = eventBody(event, channel.name ?? '');
      const message = await orNotAtAll(async () => {
        const known = earlier && (await change(guild, earlier.message, body));
        if (known !== undefined) return known;
        const made = await madeBefore(guild, body);
        return (made && (await change(guild, made, body))) ?? (await create(guild, body));
      });
      return { place: event.place, message };
    },

    async unlist(ref: MessageRef): Promise<void> {
      const remove = () => rest.delete(Routes.guildScheduledEvent(guildOf(ref.place), ref.message));
      await orNotAtAll(() => attempt('read', () => unless(OVER, remove)));
    },
  };
}

async function orNotAtAll<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const code = codeOf(error) ?? 0;
    throw FORBIDDEN.includes(code) ? new DeliveryFailure('undeliverable', `${code}`) : error;
  }
}
