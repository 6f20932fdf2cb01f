import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.js';
import { type Kith, startKith } from '../../src/main.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.js';
import { freshDatabase } from '../support/mongo.js';
import { type LogLine, recordingLog } from '../support/recording-log.js';

export interface OpenSandbox {
  readonly address: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly sandbox: Sandbox;
  readonly kith: Pick<Kith, 'app' | 'settled'>;
  /** Everything the app was worried about. */
  worries(): readonly LogLine[];
  close(): Promise<void>;
}

/** What `npm start` without tokens opens, on a database of its own. */
export async function openSandbox(): Promise<OpenSandbox> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-page-'));
  const { log, lines } = recordingLog();
  const sandbox = await startSandbox({ port: 0, dataFolder });
  const config = readConfig({ PORT: '0', MONGODB_URI: database.uri, KITH_DATA: dataFolder });
  const kith = await startKith({
    config: { ...config, slack: sandbox.slack, discord: sandbox.discord },
    log,
    pages: sandbox.pages,
    host: '127.0.0.1',
    identifyAtOnce: true,
    onFatal: (reason) => log.error({ code: reason }, 'fatal'),
  });
  sandbox.attach(kith.port);
  await sandbox.settleIn(kith.app);
  return {
    address: `http://localhost:${kith.port}/`,
    port: kith.port,
    dataFolder,
    sandbox,
    kith,
    worries: () => lines.filter(({ level }) => level === 'warn' || level === 'error'),
    async close() {
      sandbox.hangUp();
      await kith.stop();
      await sandbox.stop();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
