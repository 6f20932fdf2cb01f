import { type BaseInteraction, type Client, GatewayDispatchEvents } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { snowflake } from './native-ids.js';

export interface Where {
  /** The channel; for a thread the one that it hangs on. */
  readonly channel: string;
  readonly thread?: string;
}

/** Where somebody did something; undefined where that is no channel of a server. */
export type WhereIn = (from: BaseInteraction) => Where | undefined;

const TOLD = z.object({
  id: z.string(),
  guild_id: snowflake,
  channel: z.object({ id: snowflake, type: z.number(), parent_id: snowflake.nullish() }),
});
const THREADS: readonly number[] = [10, 11, 12];

/** Reads it off the packets: discord.js forgets threads that are asleep, and then knows no channel for them. */
export function hearWhere(client: Client): WhereIn {
  const told = new LRUCache<string, Where>({ max: 1000 });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: unknown) => {
    const read = TOLD.safeParse(data);
    const where = read.success ? whereOf(read.data.channel) : undefined;
    if (read.success && where) told.set(read.data.id, where);
  });
  return (from) => told.get(from.id);
}

function whereOf({ id, type, parent_id }: z.infer<typeof TOLD>['channel']): Where | undefined {
  if (!THREADS.includes(type)) return { channel: id };
  return parent_id ? { channel: parent_id, thread: id } : undefined;
}
