// A stand-in for Kith in a process of its own, to be killed by tests. Says where its database is, then waits.
import { startEmbeddedMongod } from '../../src/adapters/mongo/embedded/index.js';

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const mongod = await startEmbeddedMongod({ dataDir: process.argv[2] ?? '', env: process.env, log });
process.stdout.write(`${JSON.stringify({ uri: mongod.uri, pid: mongod.pid() })}\n`);
setInterval(quiet, 60_000);
