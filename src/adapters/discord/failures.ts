import { RESTJSONErrorCodes as Codes, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { DeliveryFailure } from '../../core/messenger.js';
import { type Duration, HOUR, MINUTE } from '../../core/shared/time.js';

/** `read`: nothing is changed by it, or it may be repeated freely. `send`: doing it twice would show. */
export type Effect = 'read' | 'send';

export const DM_PAUSE: Duration = 10 * MINUTE;
/** A missing permission is mended by a person, so there is no hurry. */
export const UNTIL_SOMEBODY_MENDS_IT: Duration = HOUR;

/** Runs one call to Discord. @throws DeliveryFailure for all that Discord or the way there does; defects stay what they are. */
export async function attempt<T>(effect: Effect, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toFailure(effect, error) ?? error;
  }
}

/** Discord's own number for what went wrong, also after `attempt` has put it in a DeliveryFailure. */
export function codeOf(error: unknown): number | undefined {
  if (error instanceof DeliveryFailure) return /^\d+$/.test(error.reason) ? Number(error.reason) : undefined;
  return error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : undefined;
}

/** Runs a call; `undefined` where Discord answers with one of these codes. */
export async function unless<T>(codes: readonly number[], call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (codes.includes(codeOf(error) ?? -1)) return undefined;
    throw error;
  }
}

const GONE: ReadonlySet<number> = new Set([
  Codes.UnknownChannel,
  Codes.UnknownGuild,
  Codes.UnknownMember,
  Codes.UnknownMessage,
  Codes.UnknownUser,
  Codes.CannotSendMessagesToThisUser,
  Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
]);
const WRONG_KIND: ReadonlySet<number> = new Set([
  Codes.CannotSendAMessageInAForumChannel,
  Codes.CannotSendMessagesInNonTextChannel,
]);
const FORBIDDEN: ReadonlySet<number> = new Set([Codes.MissingAccess, Codes.MissingPermissions]);

function toFailure(effect: Effect, error: unknown): DeliveryFailure | undefined {
  if (error instanceof DeliveryFailure) return error;
  if (error instanceof RateLimitError) {
    return new DeliveryFailure('try-later', 'rate-limited', Math.max(error.timeToReset, error.retryAfter));
  }
  if (error instanceof DiscordAPIError) return refused(error);
  if (error instanceof HTTPError) return unanswered(effect, `http ${error.status}`);
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith('Expected token'))
    return new DeliveryFailure('broken-installation', 'no token');
  if (error.name === 'AbortError') return unanswered(effect, 'no answer in time');
  const network = networkCode(error);
  if (network === undefined) return undefined;
  return NEVER_LEFT.has(network) ? new DeliveryFailure('try-later', network) : unanswered(effect, network);
}

function refused(error: DiscordAPIError): DeliveryFailure {
  const code = codeOf(error) ?? 0;
  const reason = `${error.code}`;
  if (error.status === 401) return new DeliveryFailure('broken-installation', reason);
  if (code === Codes.OpeningDirectMessagesTooFast) return new DeliveryFailure('try-later', reason, DM_PAUSE);
  if (error.status === 429) return new DeliveryFailure('try-later', reason, MINUTE);
  if (FORBIDDEN.has(code)) return new DeliveryFailure('try-later', reason, UNTIL_SOMEBODY_MENDS_IT);
  return new DeliveryFailure(
    'undeliverable',
    GONE.has(code) || WRONG_KIND.has(code) ? reason : `refused ${error.status}/${reason}`,
  );
}

const unanswered = (effect: Effect, reason: string) =>
  new DeliveryFailure(effect === 'send' ? 'unknown-outcome' : 'try-later', reason);

const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function networkCode(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined;
  if (typeof code === 'string' && /^(E[A-Z_]+|UND_ERR_[A-Z_]+)$/.test(code)) return code;
  return error.cause instanceof Error ? networkCode(error.cause) : undefined;
}
