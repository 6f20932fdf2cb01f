import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMongod } from '../../src/adapters/mongo/embedded/find-mongod.js';
import { freeLoopbackPort } from '../../src/adapters/mongo/embedded/free-port.js';
import { startMongod } from '../../src/adapters/mongo/embedded/mongod-process.js';

let stop = async (): Promise<void> => undefined;

/** Hundreds of small databases come and go; where the machine offers memory as a folder, no disk has to bear them. */
const memoryOrDisk = (): Promise<string> =>
  statfs(MEMORY).then(
    ({ bavail, bsize }) => (bavail * bsize > ENOUGH ? MEMORY : tmpdir()),
    () => tmpdir(),
  );
const MEMORY = '/dev/shm';
const ENOUGH = 4 * 1024 ** 3;

/** One throw-away mongod for the whole run; `freshDatabase` gives each test file a database on it. */
export async function startTestMongod(): Promise<void> {
  const binary = await findMongod(process.env, (line) => process.stderr.write(`${line}\n`));
  const folder = await mkdtemp(join(await memoryOrDisk(), 'kith-test-db-'));
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
