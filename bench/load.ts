import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile, round } from './ground.js';

/** One signed request as Slack sends it: gives the status once the answer is there. */
export type Send = (body: string) => Promise<number>;

export function signedSender(base: string, signingSecret: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const url = new URL('/slack/events', base);
  return (body) =>
    new Promise((resolve, reject) => {
      const at = String(Math.floor(Date.now() / 1_000));
      const signature = `v0=${createHmac('sha256', signingSecret).update(`v0:${at}:${body}`).digest('hex')}`;
      const sent = request(
        url,
        {
          agent,
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(body),
            'x-slack-request-timestamp': at,
            'x-slack-signature': signature,
          },
        },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
}

export interface Latencies {
  readonly perSecond: number;
  readonly requests: number;
  readonly failed: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly over500: number;
}

/**
 * Open loop: requests leave at their appointed times whether or not earlier ones have been answered, and each is
 * measured from its appointed time, so that a stall counts for everybody who would have had to wait through it.
 */
export async function openLoop(
  send: Send,
  next: () => string,
  perSecond: number,
  seconds: number,
): Promise<Latencies> {
  const taken: number[] = [];
  let failed = 0;
  const count = perSecond * seconds;
  const start = performance.now();
  const all: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const due = start + (index * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    all.push(
      send(next()).then(
        (status) => {
          taken.push(performance.now() - due);
          if (status !== 200) failed += 1;
        },
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(all);
  taken.sort((a, b) => a - b);
  return {
    perSecond,
    requests: count,
    failed,
    p50: round(percentile(taken, 50)),
    p99: round(percentile(taken, 99)),
    max: round(taken.at(-1) ?? 0),
    over500: taken.filter((ms) => ms > 500).length,
  };
}

/** Closed loop: so many clients, each sending again as soon as it is answered. @returns answers per second */
export async function saturate(
  send: Send,
  next: () => string,
  clients: number,
  seconds: number,
): Promise<number> {
  const start = performance.now();
  const until = start + seconds * 1_000;
  let answered = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) {
        if ((await send(next())) === 200) answered += 1;
      }
    }),
  );
  return round((answered * 1_000) / (performance.now() - start), 0);
}
