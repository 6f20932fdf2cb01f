import type { Client } from 'discord.js';
import type { Log } from '../../core/shared/log.js';
import { errorFields } from './error-fields.js';

/** A payload that discord.js cannot read makes it throw where nobody catches, and that would end the process. */
export function surviveOddPackets(client: Client, log: Log): void {
  const read: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof read !== 'function') throw new Error('discord.js reads packets elsewhere now');
  Reflect.set(client.ws, 'handlePacket', (...packet: readonly unknown[]): unknown => {
    try {
      return Reflect.apply(read, client.ws, packet);
    } catch (error) {
      log.warn(errorFields(error), 'an odd packet from Discord');
      return false;
    }
  });
}
