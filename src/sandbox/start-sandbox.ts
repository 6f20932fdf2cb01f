import type { HttpRoute } from '../adapters/http/server.js';
import type { DiscordConfig, SlackConfig } from '../config.js';
import type { Conversation } from '../core/conversation/route.js';
import { communityId, type Platform } from '../core/shared/ids.js';
import type { Log } from '../core/shared/log.js';
import type { Clock } from '../core/shared/time.js';
import { createChanges } from './changes.js';
import { settle } from './community/settle.js';
import { createDoings } from './doings.js';
import type { Inside } from './inside.js';
import { announceSandbox } from './live.js';
import { createPageServer } from './page-server.js';
import type { Persona } from './persona.js';
import type { Records } from './records.js';
import { createSuccession } from './succession.js';
import { createTurnstile } from './turnstile.js';
import { DISCORD_SERVER, SLACK_TEAM } from './world.js';

export interface SandboxOptions {
  /** Where the app will listen, for Slack's deliveries; with 0, call `attach` once it is known. */
  readonly port: number;
  readonly dataFolder: string;
  readonly log?: Log;
  /** The database of the app inside; without it the sandbox remembers nothing after its end. */
  readonly records?: Records;
}

export interface Sandbox {
  /** These change with a reset. */
  readonly slack: SlackConfig;
  readonly discord: DiscordConfig;
  /** What time it is there; for the app inside. */
  readonly now: Clock;
  /** The page at `/` and what it asks under `/sandbox/`; to be served on loopback. */
  readonly pages: readonly HttpRoute[];
  attach(port: number): void;
  /** From now on time can be walked and everything begun anew. */
  opens(inside: Inside): void;
  personas(platform: Platform): readonly Persona[];
  /** People say who they are and set things going, if they have not done so yet; once the app is up. */
  settleIn(app: Pick<Conversation, 'handle'>): Promise<void>;
  /** Lets go of open pages, so that the server under them can close, and ends a walk; before the app stops. */
  hangUp(): Promise<void>;
  /** After the app has stopped. */
  stop(): Promise<void>;
}

/**
 * A Slack and a Discord of one's own on loopback, with people in them and a page to act as any of them.
 * @throws in production, where nobody may act as somebody else
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  if (process.env.NODE_ENV === 'production') throw new Error('The sandbox does not run in production.');
  const { dataFolder } = options;
  let { port } = options;
  const changes = createChanges();
  const turnstile = createTurnstile();
  const succession = await createSuccession(options, () => changes.tell());
  const household = () => succession.household();
  const announce = () =>
    announceSandbox(dataFolder, { slack: household().slack.config, discord: household().discord.config });
  const attach = (to: number) => {
    port = to;
    household().slack.deliverTo(to);
  };
  if (port !== 0) attach(port);
  let withdraw = await announce();
  const doings = createDoings({
    succession,
    records: options.records,
    turnstile,
    tell: changes.tell,
    async begun() {
      attach(port);
      withdraw = await announce();
    },
  });
  const page = await createPageServer({ household, turnstile, changes, doings });
  return {
    get slack() {
      return household().slack.config;
    },
    get discord() {
      return household().discord.config;
    },
    now: () => household().clock.now(),
    pages: page.routes,
    attach,
    opens: doings.open,
    personas: (platform) => household().sides[platform].inhabitants.map(({ persona }) => persona),
    async settleIn(app) {
      const { slack, discord, clock } = household();
      await Promise.all([
        settle(app, communityId('slack', SLACK_TEAM), slack.inhabitants, clock.now),
        settle(app, communityId('discord', DISCORD_SERVER), discord.inhabitants, clock.now),
      ]);
    },
    async hangUp() {
      changes.hangUp();
      await doings.close();
    },
    async stop() {
      changes.hangUp();
      await withdraw();
      await succession.stop();
    },
  };
}
