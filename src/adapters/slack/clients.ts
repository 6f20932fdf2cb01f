import type { Logger } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import type { Installation } from './installations.js';

/**
 * Two clients for each workspace. After a 429 or under load a client holds back all its calls, and a form that waits
 * behind a hundred messages is dead: so what a person is waiting for has a client of its own.
 */
export interface TeamClients {
  readonly interactive: WebClient;
  /** Never tries a message again by itself: the outbox knows what a second copy would mean. */
  readonly bulk: WebClient;
}

export type ClientsFor = (installation: Installation, team: string) => TeamClients;

/** Options are made anew for every client: Slack's SDK writes one workspace's token into a shared headers object. */
export const interactiveOptions = (slackApiUrl: string, logger: Logger): WebClientOptions => ({
  slackApiUrl,
  logger,
  timeout: 2_500,
  retryConfig: { retries: 1, minTimeout: 100 },
  rejectRateLimitedCalls: true,
});

const bulkOptions = (slackApiUrl: string, logger: Logger): WebClientOptions => ({
  slackApiUrl,
  logger,
  timeout: 15_000,
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  maxRequestConcurrency: 3,
});

export function createClients(slackApiUrl: string, logger: Logger): ClientsFor {
  const made = new LRUCache<string, TeamClients>({ max: 500 });
  return (installation, team) => {
    const key = `${team} ${installation.botToken}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    // An organisation's token needs to be told which workspace is meant.
    const scope = installation.kind === 'enterprise' ? { teamId: team } : {};
    const clients = {
      interactive: new WebClient(installation.botToken, {
        ...interactiveOptions(slackApiUrl, logger),
        ...scope,
      }),
      bulk: new WebClient(installation.botToken, { ...bulkOptions(slackApiUrl, logger), ...scope }),
    };
    made.set(key, clients);
    return clients;
  };
}
