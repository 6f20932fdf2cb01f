import type { Reaching } from './adapters/by-platform.js';
import type { Check } from './adapters/http/health.js';
import type { HttpRoute } from './adapters/http/server.js';
import type { Stores } from './adapters/mongo/index.js';
import type { Config, DiscordConfig, SlackConfig } from './config.js';
import type { Conversation } from './core/conversation/route.js';
import type { Happening } from './core/places.js';
import type { CommunityId, Platform } from './core/shared/ids.js';
import type { Log } from './core/shared/log.js';
import type { Clock } from './core/shared/time.js';

interface PlatformOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly stores: Stores;
  readonly conversation: Conversation;
  /** A platform told something unasked. */
  readonly onHappening: (happening: Happening) => Promise<void>;
  readonly identifyAtOnce?: boolean;
  readonly onFatal: (reason: string) => void;
}

export interface Platforms {
  readonly adapters: ReadonlyMap<Platform, Reaching>;
  readonly checks: readonly Check[];
  readonly routes: readonly HttpRoute[];
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface PlatformAdapter extends Reaching {
  readonly platform: Platform;
  readonly routes: readonly HttpRoute[];
  start(): Promise<void>;
  healthy(): { readonly connected: boolean; readonly why?: string };
  stop(): Promise<void>;
}

/** The platforms that are configured. The other one's library is not even loaded. */
export async function connectPlatforms(options: PlatformOptions): Promise<Platforms> {
  const { slack, discord } = options.config;
  const adapters = await Promise.all([
    ...(slack ? [connectSlack(slack, options)] : []),
    ...(discord ? [connectDiscord(discord, options)] : []),
  ]);
  return {
    adapters: new Map(adapters.map((adapter) => [adapter.platform, adapter])),
    routes: adapters.flatMap(({ routes }) => routes),
    checks: adapters.map(({ platform, healthy }) => ({
      name: platform,
      check: async () => {
        const { connected, why } = healthy();
        return { well: connected, ...(why !== undefined && { why }) };
      },
    })),
    start: async () => {
      await Promise.all(adapters.map((adapter) => adapter.start()));
    },
    stop: async () => {
      await Promise.all(adapters.map((adapter) => adapter.stop()));
    },
  };
}

async function connectSlack(config: SlackConfig, options: PlatformOptions): Promise<PlatformAdapter> {
  const { createSlack } = await import('./adapters/slack/index.js');
  const { stores, conversation, onHappening, log, clock } = options;
  const slack = await createSlack({
    ...config,
    conversation,
    log,
    clock,
    installations: stores.installations,
    onceEvents: stores.onceEvents,
    onHappening,
    onUninstalled: uninstalled(log),
  });
  const listener = slack.requestListener;
  return { ...slack, platform: 'slack', routes: listener ? [{ path: '/slack/', listener }] : [] };
}

async function connectDiscord(config: DiscordConfig, options: PlatformOptions): Promise<PlatformAdapter> {
  const { createDiscord } = await import('./adapters/discord/index.js');
  const { stores, conversation, onHappening, log, clock, onFatal, identifyAtOnce = false } = options;
  const discord = await createDiscord({
    ...config,
    conversation,
    log,
    clock,
    remembered: stores.privatePlaces,
    onHappening,
    onUninstalled: uninstalled(log),
    onFatal,
    identifyAtOnce,
  });
  return { ...discord, platform: 'discord', routes: [] };
}

/** What is stored is purged after a grace period by a later feature; until then it simply falls silent. */
const uninstalled = (log: Log) => async (community: CommunityId) => {
  log.info({ community }, 'Kith was removed from a community');
};
