import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInSandbox } from '../../src/commands/start-in-sandbox.js';
import { readConfig } from '../../src/config.js';
import type { Kith } from '../../src/main.js';
import type { Sandbox } from '../../src/sandbox/start-sandbox.js';
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
export async function openSandbox(settings: Readonly<Record<string, string>> = {}): Promise<OpenSandbox> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'kith-page-'));
  const { log, lines } = recordingLog();
  const config = readConfig({ PORT: '0', MONGODB_URI: database.uri, KITH_DATA: dataFolder, ...settings });
  const run = await startInSandbox({
    config,
    log,
    onFatal: (reason) => log.error({ code: reason }, 'fatal'),
  });
  return {
    address: `http://localhost:${run.port}/`,
    port: run.port,
    dataFolder,
    sandbox: run.sandbox,
    get kith() {
      return run.kith();
    },
    worries: () => lines.filter(({ level }) => level === 'warn' || level === 'error'),
    async close() {
      await run.stop();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
