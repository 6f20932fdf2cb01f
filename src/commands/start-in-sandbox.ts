import { createStandingServer } from '../adapters/http/standing-server.js';
import { createSandboxRecords } from '../adapters/mongo/sandbox-records.js';
import { begun, type Closing } from '../closing.js';
import type { Config } from '../config.js';
import type { Log } from '../core/shared/log.js';
import { openDatabase } from '../database.js';
import { runUntilQuiet } from '../jobs/ticks.js';
import { type Kith, startKith } from '../main.js';
import { type Sandbox, startSandbox } from '../sandbox/start-sandbox.js';

export interface SandboxRun {
  readonly port: number;
  readonly sandbox: Sandbox;
  /** Another one after a reset. */
  kith(): Kith;
  stop(): Promise<void>;
}

interface SandboxRunOptions {
  readonly config: Config;
  readonly log: Log;
  readonly onFatal: (reason: string) => void;
}

/** The sandbox with Kith inside. Database and web server outlive a reset; Kith and the platforms begin anew. */
export const startInSandbox = (options: SandboxRunOptions): Promise<SandboxRun> =>
  begun((closing) => compose(options, closing));

async function compose({ config, log, onFatal }: SandboxRunOptions, closing: Closing): Promise<SandboxRun> {
  const database = await openDatabase(config, log);
  closing.add(database.close);
  const records = createSandboxRecords(database.connection);
  const sandbox = await startSandbox({ port: config.port, dataFolder: config.dataFolder, log, records });
  closing.add(sandbox.stop);
  const server = createStandingServer(sandbox.pages);
  closing.add(server.stop);
  let held = false;

  async function begin(): Promise<Kith> {
    const kith = await startKith({
      config: { ...config, slack: sandbox.slack, discord: sandbox.discord },
      log,
      clock: sandbox.now,
      host: '127.0.0.1',
      identifyAtOnce: true,
      database,
      serve: server.serve,
      held: () => held,
      onFatal,
    });
    sandbox.attach(kith.port);
    return kith;
  }

  let kith = await begin();
  closing.add(() => kith.stop());
  closing.add(sandbox.hangUp);
  await sandbox.settleIn(kith.app);
  sandbox.opens({
    async quiet() {
      await kith.idle();
      await runUntilQuiet(kith.app.ticks, log);
      await kith.idle();
    },
    hold: (on) => {
      held = on;
    },
    async restart(meanwhile) {
      await kith.stop();
      await meanwhile();
      kith = await begin();
      await sandbox.settleIn(kith.app);
    },
  });
  return { port: kith.port, sandbox, kith: () => kith, stop: closing.closeAll };
}
