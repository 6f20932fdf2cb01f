import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import type { LogFields } from '../../core/shared/log.js';

/** What may be logged of a failure. The library's errors carry whole message bodies and secret addresses: not those. */
export function errorFields(error: unknown): LogFields {
  if (error instanceof DiscordAPIError) return { failure: 'refused', code: error.code, status: error.status };
  if (error instanceof HTTPError) return { failure: 'http', status: error.status };
  if (error instanceof RateLimitError) return { failure: 'rate-limited', route: error.route };
  if (error instanceof DeliveryFailure) return { failure: error.kind, reason: error.reason };
  return { err: error };
}
