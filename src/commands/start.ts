import { createLogger } from '../adapters/logging/create-logger.js';
import { type Config, readConfig } from '../config.js';
import type { Log } from '../core/shared/log.js';
import { SECOND } from '../core/shared/time.js';
import { type Kith, startKith } from '../main.js';

const STOP_WITHIN = 9 * SECOND;

/** Live with tokens; the sandbox without any; in production without tokens, a clear refusal. */
export async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger({ level: config.logLevel });
  const live = config.slack !== undefined || config.discord !== undefined;
  if (!live && config.production) {
    throw new Error(
      'There are no tokens: set SLACK_BOT_TOKEN or DISCORD_TOKEN (see .env.example). The sandbox does not run with NODE_ENV=production.',
    );
  }
  const onFatal = (reason: string) => {
    log.error({ code: reason }, 'cannot go on; a supervisor should start Kith again');
    process.exit(1);
  };
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'a defect');
    process.exit(1);
  });
  let running: Awaited<ReturnType<typeof startInSandbox>> | undefined;
  stopOnSignal(() => running, log);
  running = live ? await startKith({ config, log, onFatal }) : await startInSandbox(config, log, onFatal);
  log.info({ port: running.port }, 'Kith is ready');
}

async function startInSandbox(config: Config, log: Log, onFatal: (reason: string) => void) {
  const { startSandbox } = await import('../sandbox/start-sandbox.js');
  const sandbox = await startSandbox({ port: config.port, dataFolder: config.dataFolder });
  const kith = await startKith({
    config: { ...config, slack: sandbox.slack, discord: sandbox.discord },
    log,
    pages: sandbox.pages,
    host: '127.0.0.1',
    identifyAtOnce: true,
    onFatal,
  }).catch(async (error: unknown) => {
    await sandbox.stop();
    throw error;
  });
  sandbox.attach(kith.port);
  await sandbox.settleIn(kith.app);
  process.stdout.write(`\n  Kith’s sandbox is open: http://localhost:${kith.port}/\n\n`);
  return {
    port: kith.port,
    async stop() {
      sandbox.hangUp();
      await kith.stop();
      await sandbox.stop();
    },
  };
}

function stopOnSignal(started: () => Pick<Kith, 'stop'> | undefined, log: Log): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    const running = started();
    // Nothing is in hand yet, and a database of our own ends with us.
    if (running === undefined) process.exit(0);
    log.info({ signal }, 'stopping: finishing what is in hand');
    const late = setTimeout(() => {
      log.warn({}, 'stopped before everything was finished; the rest is done at the next start');
      process.exit(0);
    }, STOP_WITHIN);
    late.unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
