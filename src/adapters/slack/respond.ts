import { DeliveryFailure } from '../../core/messenger.js';

/** Answers through the address that came with an interaction: good for 30 minutes and five answers. */
export type Respond = (responseUrl: string, body: Readonly<Record<string, unknown>>) => Promise<void>;

const TIMEOUT = 5_000;
const SLACKS_OWN = 'https://hooks.slack.com';

/** @param apiUrl where the Web API is; an answer goes there or to Slack's own address, nowhere else */
export function createRespond(apiUrl: string): Respond {
  const allowed = new Set([SLACKS_OWN, new URL(apiUrl).origin]);
  return async (responseUrl, body) => {
    if (!allowed.has(new URL(responseUrl).origin))
      throw new DeliveryFailure('undeliverable', 'foreign_response_url');
    const answer = await fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await answer.arrayBuffer();
    if (!answer.ok) throw new DeliveryFailure('undeliverable', `response_url_${answer.status}`);
  };
}
