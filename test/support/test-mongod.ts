import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongod } from '../../src/adapters/mongo/embedded/find-mongod.js';
import { freeLoopbackPort } from '../../src/adapters/mongo/embedded/free-port.js';
import { startMongod } from '../../src/adapters/mongo/embedded/mongod-process.js';

let stop = async (): Promise<void> => undefined;

/** One throw-away mongod for the whole run; `freshDatabase` gives each test file a database on it. */
export async function startTestMongod(): Promise<void> {
  const binary = await findMongod(process.env, (line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(tmpdir(), 'kith-test-db-'));
  const logFile = join(folder, 'mongod.log');
  const mongod = await startMongod({ binary, dbPath: folder, logFile, port: await freeLoopbackPort() });
  process.env.KITH_TEST_MONGODB_URI = mongod.uri;
  stop = async () => {
    await mongod.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

export async function stopTestMongod(): Promise<void> {
  await stop();
}
