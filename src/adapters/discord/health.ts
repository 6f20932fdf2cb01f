import { type Client, Status } from 'discord.js';
import { MINUTE } from '../../core/shared/time.js';

export interface Health {
  readonly connected: boolean;
  readonly why?: string;
}

/** Heartbeats come about every 41 seconds. */
const SILENCE_MS = 2 * MINUTE;

/** `client.isReady()` stays true after the gateway has closed for good, so the shards and their heartbeats are asked. */
export function healthOf(client: Client, startedAt: number, now: number): Health {
  const shards = [...client.ws.shards.values()];
  if (shards.length === 0) return { connected: false, why: 'not connected yet' };
  const away = shards.find((shard) => shard.status !== Status.Ready);
  if (away)
    return { connected: false, why: `shard ${away.id} is ${(Status[away.status] ?? 'away').toLowerCase()}` };
  const silent = shards.find((shard) => now - Math.max(shard.lastPingTimestamp, startedAt) > SILENCE_MS);
  return silent
    ? { connected: false, why: `shard ${silent.id} has not been heard of for two minutes` }
    : { connected: true };
}
