import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongod } from '../../src/adapters/mongo/embedded/find-mongod.js';
import { freeLoopbackPort } from '../../src/adapters/mongo/embedded/free-port.js';
import { type MongodProcess, startMongod } from '../../src/adapters/mongo/embedded/mongod-process.js';

/** A mongod that may be killed: its data and its address outlive it. */
export interface OwnMongod {
  readonly uri: string;
  /** kill -9 */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

export async function ownMongod(): Promise<OwnMongod> {
  const binary = await findMongod(process.env, () => undefined);
  const dbPath = await mkdtemp(join(tmpdir(), 'kith-chaos-'));
  const port = await freeLoopbackPort();
  const start = () => startMongod({ binary, dbPath, logFile: join(dbPath, 'mongod.log'), port });
  let mongod: MongodProcess = await start();
  return {
    uri: `mongodb://127.0.0.1:${port}/kith?directConnection=true`,
    async kill() {
      process.kill(mongod.pid, 'SIGKILL');
      await mongod.ended;
    },
    async startAgain() {
      mongod = await start();
    },
    async stop() {
      await mongod.stop();
      await rm(dbPath, { recursive: true, force: true });
    },
  };
}
