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
  let running: Pick<Kith, 'port' | 'stop'> | undefined;
  stopOnSignal(() => running, log);
  running = live ? await startKith({ config, log, onFatal }) : await openSandbox(config, log, onFatal);
  log.info({ port: running.port }, 'Kith is ready');
}

async function openSandbox(config: Config, log: Log, onFatal: (reason: string) => void) {
  const { startInSandbox } = await import('./start-in-sandbox.js');
  const running = await startInSandbox({ config, log, onFatal });
  process.stdout.write(`\n  Kith’s sandbox is open: http://localhost:${running.port}/\n\n`);
  return running;
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
