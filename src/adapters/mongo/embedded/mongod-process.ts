import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { MongoClient } from 'mongodb';
import { keepLogBounded, tellingLine } from './mongod-log.js';

export interface MongodProcess {
  readonly uri: string;
  readonly pid: number;
  readonly port: number;
  /** Ends mongod as it likes to be ended: everything written, files closed. */
  stop(): Promise<void>;
}

export interface MongodOptions {
  readonly binary: string;
  readonly dbPath: string;
  readonly logFile: string;
  readonly port: number;
}

const START_LIMIT = 60_000;
const STOP_LIMIT = 15_000;

// mongod in the shell's place, beside it a waiter that ends mongod when our end of fd 3 closes because we died.
const ENDS_WITH_US = '(read -r _ <&3 || kill -TERM $$) >/dev/null 2>&1 & exec "$@" 3<&-';

/** Starts a standalone mongod on loopback and waits until it answers. Throws with mongod's own reason when it won't. */
export async function startMongod(options: MongodOptions): Promise<MongodProcess> {
  const child = launch(options.binary, wordsFor(options));
  const exited = once(child, 'exit');
  const failed = once(child, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => undefined);
  child.unref();
  dismissWaiter(child, exited);
  const uri = `mongodb://127.0.0.1:${options.port}/?directConnection=true`;
  const gone = exited.then(async () => Promise.reject(new Error(await tellingLine(options.logFile))));
  gone.catch(() => undefined);
  try {
    await Promise.race([answers(uri, child), gone, failed]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const bounded = keepLogBounded(options.logFile, () => child.kill('SIGUSR1'));
  return {
    uri,
    pid: child.pid ?? 0,
    port: options.port,
    async stop() {
      clearInterval(bounded);
      await end(child, exited);
    },
  };
}

function wordsFor({ dbPath, logFile, port }: MongodOptions): readonly string[] {
  const words = ['--dbpath', dbPath, '--bind_ip', '127.0.0.1', '--port', String(port)];
  words.push('--storageEngine', 'wiredTiger', '--wiredTigerCacheSizeGB', '0.25');
  words.push('--logpath', logFile, '--logappend', '--logRotate', 'reopen', '--quiet', '--slowms', '1000');
  words.push('--setParameter', 'diagnosticDataCollectionEnabled=false');
  return process.platform === 'win32' ? words : [...words, '--nounixsocket'];
}

function launch(binary: string, words: readonly string[]): ChildProcess {
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const;
  if (process.platform === 'win32') return spawn(binary, [...words], { stdio: [...stdio] });
  // Detached, so that Ctrl-C reaches Kith alone, which then ends mongod last.
  return spawn('/bin/sh', ['-c', ENDS_WITH_US, 'sh', binary, ...words], {
    stdio: [...stdio],
    detached: true,
  });
}

// Once mongod is gone the waiter is told so, lest it end a later process with the same number.
function dismissWaiter(child: ChildProcess, exited: Promise<unknown>): void {
  const line = child.stdio[3];
  if (!(line instanceof Socket)) return;
  line.on('error', () => undefined);
  line.unref();
  exited.then(() => line.end('\n', () => line.destroy())).catch(() => line.destroy());
}

async function answers(uri: string, child: ChildProcess): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: START_LIMIT, monitorCommands: false });
  try {
    const status = await client.db('admin').command({ serverStatus: 1, repl: 0, metrics: 0, locks: 0 });
    if (Number(status.pid) !== child.pid) throw new Error('another mongod answers on that port');
  } finally {
    await client.close();
  }
}

async function end(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await exited;
  clearTimeout(impatience);
}
