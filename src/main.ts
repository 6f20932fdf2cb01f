import { randomBytes } from 'node:crypto';
import { byPlatform, type Reaching } from './adapters/by-platform.js';
import type { Check } from './adapters/http/health.js';
import { healthRoutes } from './adapters/http/health.js';
import { createMetrics } from './adapters/http/metrics.js';
import { type HttpRoute, startHttpServer } from './adapters/http/server.js';
import { createStores } from './adapters/mongo/index.js';
import { createBackground, createPump } from './background.js';
import type { Config } from './config.js';
import { type App, createApp } from './core/app.js';
import type { Platform } from './core/shared/ids.js';
import type { Log } from './core/shared/log.js';
import type { Clock } from './core/shared/time.js';
import { openDatabase } from './database.js';
import { startTicking } from './jobs/agenda.js';
import { connectPlatforms } from './platforms.js';

export interface KithOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock?: Clock;
  /** Further pages, for the sandbox. */
  readonly pages?: readonly HttpRoute[];
  /** `127.0.0.1` keeps the server on this machine; by default the outside world can reach it. */
  readonly host?: string;
  /** False: nothing is heard and no tick runs by itself; work is done by calling the ticks. */
  readonly listening?: boolean;
  readonly identifyAtOnce?: boolean;
  readonly onFatal: (reason: string) => void;
}

export interface Kith {
  readonly port: number;
  readonly app: App;
  /** Once everything that was begun in the background is done. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const DELIVERIES_AT_ONCE = 3;

/** The composition root: the only place where everything meets. Reads from the database up to the platforms. */
export async function startKith(options: KithOptions): Promise<Kith> {
  const { config, log, clock = Date.now } = options;
  const database = await openDatabase(config, log);
  const stores = createStores(database.connection, { encryptionKey: config.encryptionKey, clock });
  const metrics = createMetrics();
  const background = createBackground(log);

  const reaching = new Map<Platform, Reaching>();
  const app = createApp({
    ...stores,
    ...byPlatform(reaching),
    policy: config.policy,
    clock,
    random: randomText,
    log,
    count: metrics.countDelivery,
    soon: background.soon,
    deliverSoon: createPump(background, () => deliver(app), DELIVERIES_AT_ONCE),
  });

  const platforms = await connectPlatforms({ ...options, clock, stores, conversation: app });
  for (const [platform, adapter] of platforms.adapters) reaching.set(platform, adapter);

  const ready: Check[] = [
    { name: 'database', check: async () => ({ well: await database.ping() }) },
    ...platforms.checks,
  ];
  const http = await startHttpServer({
    port: config.port,
    host: options.host ?? '0.0.0.0',
    routes: [...healthRoutes(ready), metrics.route, ...platforms.routes, ...(options.pages ?? [])],
  });
  const ticking = options.listening === false ? undefined : await listen();

  async function listen() {
    await platforms.start();
    return startTicking(database.connection, app.ticks, log);
  }

  return {
    port: http.port,
    app,
    settled: background.settled,
    async stop() {
      await platforms.stop();
      await http.stop();
      await ticking?.stop();
      await background.settled();
      await database.close();
    },
  };
}

const deliver = (app: App): Promise<unknown> =>
  Promise.all(app.ticks.filter(({ name }) => name === 'notices').map(({ run }) => run()));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Each letter carries five random bits. */
function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
