import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Log } from '../../../core/shared/log.js';
import type { Environment, Say } from './environment.js';
import { reasonOf } from './failure.js';
import { findMongod } from './find-mongod.js';
import { freeLoopbackPort } from './free-port.js';
import { keepRunning } from './keep-running.js';
import { endLeftover } from './leftover.js';
import { turnLogOver } from './mongod-log.js';
import { type MongodProcess, startMongod } from './mongod-process.js';
import { takeOwnership } from './owner-lock.js';
import { forgetRunning, noteRunning } from './running-database.js';

export interface EmbeddedMongodOptions {
  /** Where the data, mongod's log and the lock live: `.kith`. */
  readonly dataDir: string;
  readonly env: Environment;
  readonly log: Log;
  /** Tells the operator about a first fetch; by default it goes to the log. */
  readonly say?: Say;
}

export interface EmbeddedMongod {
  readonly uri: string;
  /** The mongod that runs now; it is another one after a crash. */
  readonly pid: () => number;
  stop(): Promise<void>;
}

const TRIES = 3;
const PORT_TAKEN = /address already in use|another mongod answers/i;

/** Runs a local mongod of this process's own, with its data in `dataDir`. Throws a sentence for the operator when it can't. */
export async function startEmbeddedMongod(options: EmbeddedMongodOptions): Promise<EmbeddedMongod> {
  const dataDir = resolve(options.dataDir);
  const dbPath = join(dataDir, 'db');
  await mkdir(dbPath, { recursive: true, mode: 0o700 });
  const ownership = await takeOwnership(dataDir);
  try {
    const say = options.say ?? ((line) => options.log.info({}, line));
    const binary = await findMongod(options.env, say);
    const leftover = await endLeftover(dbPath);
    if (leftover !== undefined) options.log.warn({ pid: leftover }, 'ended a database that was left running');
    const logFile = join(dataDir, 'mongod.log');
    await turnLogOver(logFile);
    const startAt = (port: number) => startMongod({ binary, dbPath, logFile, port });
    const first = await startOnFreePort(startAt, logFile);
    await noteRunning(dataDir, first.uri);
    const kept = keepRunning(first, () => startAt(first.port), options.log);
    return {
      uri: first.uri,
      pid: kept.pid,
      async stop() {
        await kept.stop();
        await forgetRunning(dataDir);
        await ownership.release();
      },
    };
  } catch (error) {
    await ownership.release();
    throw error;
  }
}

async function startOnFreePort(
  startAt: (port: number) => Promise<MongodProcess>,
  logFile: string,
): Promise<MongodProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startAt(await freeLoopbackPort());
    } catch (error) {
      const reason = reasonOf(error);
      if (attempt < TRIES && PORT_TAKEN.test(reason)) continue;
      throw new Error(`The database would not start (${reason}); ${logFile} says more.`);
    }
  }
}
