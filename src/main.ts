import { randomBytes } from 'node:crypto';
import { setImmediate as immediate, setTimeout as pause } from 'node:timers/promises';
import { byPlatform, type Reaching } from './adapters/by-platform.js';
import { createDrawing } from './adapters/drawing/index.js';
import { calendarRoute } from './adapters/http/calendar.js';
import type { Check } from './adapters/http/health.js';
import { healthRoutes } from './adapters/http/health.js';
import { createMetrics } from './adapters/http/metrics.js';
import { type HttpRoute, startHttpServer } from './adapters/http/server.js';
import type { MongoConnection } from './adapters/mongo/connection.js';
import { createStores } from './adapters/mongo/index.js';
import { createBackground, createPump } from './background.js';
import { begun, type Closing } from './closing.js';
import type { Config } from './config.js';
import { type App, createApp, type Tick } from './core/app.js';
import type { Conversation } from './core/conversation/route.js';
import type { Happening } from './core/places.js';
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
  /** Open already, and closed by whoever gave it; by default the one that is configured. */
  readonly database?: MongoConnection;
  /** A server that outlives this Kith, for the sandbox; by default one of its own. */
  readonly serve?: typeof startHttpServer;
  /** While it says true, no tick runs by itself. */
  readonly held?: () => boolean;
  readonly onFatal: (reason: string) => void;
}

export interface Kith {
  readonly port: number;
  readonly app: App;
  /** Once everything that was begun in the background is done. */
  settled(): Promise<void>;
  /** Once nothing at all is in hand: no work in the background, no tick, nobody who waits for an answer. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const OTHERS_TURN_MS = 20;
/** One that is held up by a slow place must not hold up what has just become due. */
const DELIVERIES_AT_ONCE = 2;

/** The composition root: the only place where everything meets. */
export const startKith = (options: KithOptions): Promise<Kith> =>
  begun((closing) => compose(options, closing));

/** Reads top to bottom: database, core, platforms, the outside. Closed in the opposite order. */
async function compose(options: KithOptions, closing: Closing): Promise<Kith> {
  const { config, log, clock = Date.now, listening = true } = options;

  const database = options.database ?? (await openDatabase(config, log));
  if (options.database === undefined) closing.add(database.close);
  const stores = createStores(database.connection, { encryptionKey: config.encryptionKey, clock });

  let port = config.port;
  /** Without one, calendars can be given out only where everybody is on this very machine. */
  const publicUrl = () =>
    config.publicUrl ?? (options.host === '127.0.0.1' ? `http://127.0.0.1:${port}` : undefined);

  const metrics = createMetrics();
  const background = createBackground(log);
  closing.add(background.settled);
  const drawing = createDrawing();
  closing.add(drawing.stop);
  const reaching = new Map<Platform, Reaching>();
  const app = createApp({
    ...stores,
    ...byPlatform(reaching),
    policy: config.policy,
    clock,
    random: randomText,
    log,
    count: metrics.countDelivery,
    publicUrl,
    drawPlan: drawing.drawPlan,
    breath: () => immediate(),
    othersTurn: () => pause(OTHERS_TURN_MS),
    soon: background.soon,
    deliverSoon: createPump(background, () => deliver(app), DELIVERIES_AT_ONCE),
  });

  const conversation: Conversation = {
    pace: app.pace,
    handle: (interaction) => background.first(() => app.handle(interaction)),
  };
  const onHappening = async (happening: Happening) =>
    background.soon('what a platform told', () => app.noticed(happening));
  const platforms = await connectPlatforms({ ...options, clock, stores, conversation, onHappening });
  closing.add(platforms.stop);
  for (const [platform, adapter] of platforms.adapters) reaching.set(platform, adapter);

  const byItself = ({ name, run }: Tick): Tick => ({
    name,
    run: () => (options.held?.() === true ? Promise.resolve(0) : background.during(run)),
  });

  let started = false;
  const ready: Check[] = [
    { name: 'start', check: async () => ({ well: started, ...(!started && { why: 'under way' }) }) },
    { name: 'database', check: async () => ({ well: await database.ping() }) },
    ...platforms.checks,
  ];
  const http = await (options.serve ?? startHttpServer)({
    port: config.port,
    host: options.host ?? '0.0.0.0',
    routes: [
      ...healthRoutes(ready),
      metrics.route,
      calendarRoute(app.calendar, log),
      ...platforms.routes,
      ...(options.pages ?? []),
    ],
  });
  closing.add(http.stop);
  port = http.port;

  if (listening) {
    await platforms.start();
    const ticking = await startTicking(database.connection, app.ticks.map(byItself), log);
    closing.add(ticking.stop);
  }
  started = true;
  const { settled, idle } = background;
  return { port: http.port, app, settled, idle, stop: closing.closeAll };
}

const deliver = (app: App): Promise<unknown> =>
  Promise.all(app.ticks.filter(({ name }) => name === 'notices').map(({ run }) => run()));

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Each letter carries five random bits. */
function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
