import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { DeliveryFailure, type FailureKind } from '../../core/messenger.js';
import { PAUSE_UNTOLD } from './limits.js';

/**
 * What kind of call failed: a `send` done twice is seen twice, so a lost answer leaves its outcome unknown;
 * a `safe` call can simply be made again.
 */
export type Call = 'send' | 'safe';

/** Slack's error code, when that is what the failure is. */
export const slackCode = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** The scopes that Slack says were missing; none where something else was wrong. */
export function scopesNeeded(error: unknown): readonly string[] {
  if (!(error instanceof WebAPIPlatformError) || error.data.error !== 'missing_scope') return [];
  const needed = 'needed' in error.data ? String(error.data.needed) : '';
  return needed.split(/,\s*/).filter((scope) => scope !== '');
}

const BROKEN = new Set(
  'token_revoked token_expired account_inactive missing_scope invalid_auth not_authed no_permission not_allowed_token_type org_login_required ekm_access_denied team_access_not_granted app_access_restricted'.split(
    ' ',
  ),
);
const BUSY = new Set('ratelimited rate_limited service_unavailable request_timeout'.split(' '));
const HALF_DONE = new Set('internal_error fatal_error'.split(' '));
/** The request never reached Slack. */
const NEVER_LEFT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/;

/** Tells whose fault it was and whether trying again can help. Every SDK error passes through here. */
export function asDeliveryFailure(error: unknown, call: Call): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error;
  const lost = call === 'send' ? 'unknown-outcome' : 'try-later';
  if (error instanceof WebAPIRateLimitedError)
    return new DeliveryFailure('try-later', 'rate_limited', error.retryAfter * 1_000);
  if (error instanceof WebAPIPlatformError) return fromCode(error.data.error, lost);
  if (error instanceof WebAPIHTTPError) {
    const reason = `http_${error.statusCode}`;
    // Only 503 promises that nothing was done.
    return new DeliveryFailure(error.statusCode === 503 ? 'try-later' : lost, reason);
  }
  const text = causes(error);
  if (/Retry header did not contain/.test(text))
    return new DeliveryFailure('try-later', 'rate_limited', PAUSE_UNTOLD);
  if (NEVER_LEFT.test(text)) return new DeliveryFailure('try-later', 'unreachable');
  return new DeliveryFailure(lost, error instanceof WebAPIRequestError ? 'no_answer' : 'answer_unreadable');
}

function fromCode(code: string, lost: FailureKind): DeliveryFailure {
  if (BROKEN.has(code)) return new DeliveryFailure('broken-installation', code);
  if (BUSY.has(code)) return new DeliveryFailure('try-later', code);
  return new DeliveryFailure(HALF_DONE.has(code) ? lost : 'undeliverable', code);
}

/** Runs a call to Slack, and lets nothing but DeliveryFailure out. */
export async function delivering<T>(call: Call, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asDeliveryFailure(error, call);
  }
}

function causes(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return '';
  const code = 'code' in error ? String(error.code) : '';
  return `${code} ${error.message} ${causes(error.cause ?? ('original' in error ? error.original : undefined), depth + 1)}`;
}
