import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Delivered, DeliverOptions, DeliveryKind, Line } from './deliver.js';
import type { Dict } from './json.js';

export interface HttpLineOptions {
  readonly base: string;
  readonly signingSecret: string;
  readonly ackDeadlineMs: number;
}

/** Signed requests to `/slack/events`, as Slack sends them. */
export function createHttpLine({ base, signingSecret, ackDeadlineMs }: HttpLineOptions): Line {
  const address = new URL('/slack/events', base);
  return {
    send: (kind, payload, options) => {
      const body = encode(kind, payload);
      const headers = {
        'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        ...signature(body, signingSecret, options),
        ...(options.retry === undefined
          ? {}
          : { 'x-slack-retry-num': String(options.retry.num), 'x-slack-retry-reason': options.retry.reason }),
      };
      return postOnce(address, headers, body, options.deadlineMs ?? ackDeadlineMs);
    },
  };
}

function encode(kind: DeliveryKind, payload: Dict): string {
  if (kind === 'event') return JSON.stringify(payload);
  if (kind === 'interaction') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const form = new URLSearchParams();
  for (const [key, value] of Object.entries(payload)) form.set(key, String(value));
  return form.toString();
}

function signature(body: string, secret: string, options: DeliverOptions): Record<string, string> {
  if (options.unsigned === true) return {};
  const stamp = String(Math.floor(Date.now() / 1000) + (options.timestampOffsetSeconds ?? 0));
  const key = options.badSignature === true ? 'not the secret' : secret;
  const sign = createHmac('sha256', key).update(`v0:${stamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': stamp, 'x-slack-signature': `v0=${sign}` };
}

// A connection of its own each time: an app that restarts must not meet a stale one.
function postOnce(
  address: URL,
  headers: Record<string, string>,
  body: string,
  deadlineMs: number,
): Promise<Delivered> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ status: 0, body: '' });
      outgoing.destroy();
    }, deadlineMs);
    const finish = (delivered: Delivered) => {
      clearTimeout(timer);
      resolve(delivered);
    };
    const outgoing = request(address, { method: 'POST', headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error) => finish({ status: 502, body: error.message }));
      response.on('end', () =>
        finish({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
      );
    });
    outgoing.on('error', (error) => finish({ status: 502, body: error.message }));
    outgoing.end(body);
  });
}
