import type { HttpRoute } from '../adapters/http/server.js';
import type { DiscordConfig, SlackConfig } from '../config.js';
import type { Conversation } from '../core/conversation/route.js';
import { communityId, type Platform } from '../core/shared/ids.js';
import { settle } from './community/settle.js';
import { startDiscordSide } from './discord-side.js';
import { announceSandbox } from './live.js';
import { createPageServer } from './page-server.js';
import type { Persona } from './persona.js';
import { startSlackSide } from './slack-side.js';
import { DISCORD_SERVER, SLACK_TEAM } from './world.js';

export interface SandboxOptions {
  /** Where the app will listen, for Slack's deliveries; with 0, call `attach` once it is known. */
  readonly port: number;
  readonly dataFolder: string;
}

export interface Sandbox {
  readonly slack: SlackConfig;
  readonly discord: DiscordConfig;
  /** The page at `/` and what it asks under `/sandbox/`; to be served on loopback. */
  readonly pages: readonly HttpRoute[];
  attach(port: number): void;
  personas(platform: Platform): readonly Persona[];
  /** People say who they are and set things going, if they have not done so yet; once the app is up. */
  settleIn(app: Pick<Conversation, 'handle'>, now?: () => number): Promise<void>;
  /** Lets go of open pages, so that the server under them can close; before the app stops. */
  hangUp(): void;
  /** After the app has stopped. */
  stop(): Promise<void>;
}

/**
 * A Slack and a Discord of one's own on loopback, with people in them and a page to act as any of them.
 * @throws in production, where nobody may act as somebody else
 */
export async function startSandbox({ port, dataFolder }: SandboxOptions): Promise<Sandbox> {
  if (process.env.NODE_ENV === 'production') throw new Error('The sandbox does not run in production.');
  const [slack, discord] = await Promise.all([startSlackSide(), startDiscordSide()]);
  if (port !== 0) slack.deliverTo(port);
  const page = await createPageServer({ slack, discord });
  const withdraw = await announceSandbox(dataFolder, { slack: slack.config, discord: discord.config });
  const sides = { slack, discord };
  return {
    slack: slack.config,
    discord: discord.config,
    pages: page.routes,
    attach: slack.deliverTo,
    personas: (platform) => sides[platform].inhabitants.map(({ persona }) => persona),
    async settleIn(app, now = Date.now) {
      await Promise.all([
        settle(app, communityId('slack', SLACK_TEAM), slack.inhabitants, now),
        settle(app, communityId('discord', DISCORD_SERVER), discord.inhabitants, now),
      ]);
    },
    hangUp: page.hangUp,
    async stop() {
      page.hangUp();
      await withdraw();
      await Promise.all([slack.stop(), discord.stop()]);
    },
  };
}
