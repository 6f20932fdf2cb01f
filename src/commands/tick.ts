import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '../adapters/logging/create-logger.js';
import { runningDatabase } from '../adapters/mongo/embedded/index.js';
import { type Config, readConfig } from '../config.js';
import { runUntilQuiet } from '../jobs/ticks.js';
import { startKith } from '../main.js';

/** A platform may ask for a moment's patience, so quiet counts only when it lasts. */
const LOOKS = 3;
const LOOK_EVERY_MS = 400;

/**
 * Does everything that is due as of an instant, and exits: so time can be walked in a trial.
 * From that instant its clock goes on as clocks do. Beside a running sandbox it uses that one's database and platforms.
 */
export async function tick({ at, simulate = false }: { at?: string; simulate?: boolean }): Promise<void> {
  const config = await besideRunning(readConfig(process.env));
  const began = Date.now();
  const now = at === undefined ? began : Date.parse(at);
  if (Number.isNaN(now)) throw new Error(`--at: not an instant: ${at}. For example 2026-12-01T09:00:00Z`);
  if (at !== undefined && config.production && !simulate) {
    throw new Error(
      '--at is refused with NODE_ENV=production, because it really sends. Add --simulate if you mean it.',
    );
  }
  const log = createLogger({ level: config.logLevel });
  const kith = await startKith({
    config: { ...config, port: 0 },
    log,
    clock: () => now + (Date.now() - began),
    host: '127.0.0.1',
    listening: false,
    onFatal: (reason) => log.error({ code: reason }, 'a platform is lost'),
  });
  try {
    let done = 0;
    for (let quiet = 0; quiet < LOOKS; await pause(LOOK_EVERY_MS)) {
      const some = await runUntilQuiet(kith.app.ticks, log);
      await kith.settled();
      quiet = some === 0 ? quiet + 1 : 0;
      done += some;
    }
    process.stdout.write(`${JSON.stringify({ at: new Date(now).toISOString(), done })}\n`);
  } finally {
    await kith.stop();
  }
}

async function besideRunning(config: Config): Promise<Config> {
  const mongodbUri = config.mongodbUri ?? (await runningDatabase(config.dataFolder));
  const withDatabase = mongodbUri === undefined ? config : { ...config, mongodbUri };
  if (config.slack || config.discord || config.production) return withDatabase;
  const { findSandbox } = await import('../sandbox/live.js');
  return { ...withDatabase, ...(await findSandbox(config.dataFolder)) };
}
