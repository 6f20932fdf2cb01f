import type { JourneyWorld } from './journey-world.js';

/** What a platform can do to a call. */
export type Mishap = 'too many' | 'down' | 'cut before' | 'answer lost' | 'slow';
export type Struck = 'send' | 'open room';

const ON_SLACK = {
  'too many': { status: 429, body: { ok: false, error: 'ratelimited' }, headers: { 'retry-after': '1' } },
  down: { status: 503, body: 'unavailable' },
  // Slack cannot tell a cut line from a lost answer; busy is what it says itself.
  'cut before': { body: { ok: false, error: 'service_unavailable' } },
  'answer lost': { acceptThenDrop: true },
  slow: { hangMs: 2_000 },
} as const;

const ON_DISCORD = {
  'too many': { status: 429 },
  down: { code: 40003 },
  'cut before': { status: 429, body: { retry_after: 0.2 } },
  'answer lost': { acceptThenDrop: true },
  slow: { hangMs: 2_000 },
} as const;

const DISCORD_ROUTE: Record<Struck, RegExp> = {
  send: /^\/channels\/\d+\/messages$/,
  'open room': /^\/channels\/\d+\/threads$/,
};

/** The next such calls of Kith's own accord come to grief. */
export function strike(
  { slack, discord }: JourneyWorld,
  mishap: Mishap,
  what: Struck,
  { times }: { times: number },
): void {
  slack?.double.faults.add({
    method: what === 'send' ? 'chat.postMessage' : 'conversations.open',
    ...(what === 'open room' && { match: ({ users }) => String(users).includes(',') }),
    times,
    ...ON_SLACK[mishap],
  });
  discord?.double.faults.add({ method: 'POST', route: DISCORD_ROUTE[what], times, ...ON_DISCORD[mishap] });
}
