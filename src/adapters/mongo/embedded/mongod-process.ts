import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { MongoClient } from 'mongodb';
import { keepLogBounded, tellingLine } from './mongod-log.js';

export interface MongodProcess {
  readonly uri: string;
  readonly pid: number;
  readonly port: number;
  /** Fulfilled once it has ended, for whatever reason. */
  readonly ended: Promise<void>;
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
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve()).once('exit', () => resolve());
  });
  child.unref();
  dismissWaiter(child, ended);
  const uri = `mongodb://127.0.0.1:${options.port}/?directConnection=true`;
  await untilItAnswers(uri, child, ended, options.logFile);
  const bounded = keepLogBounded(options.logFile, () => child.kill('SIGUSR1'));
  void ended.then(() => clearInterval(bounded));
  return { uri, pid: child.pid ?? 0, port: options.port, ended, stop: () => end(child, ended) };
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
function dismissWaiter(child: ChildProcess, ended: Promise<void>): void {
  const line = child.stdio[3];
  if (!(line instanceof Socket)) return;
  line.on('error', () => undefined);
  line.unref();
  void ended.then(() => line.end('\n', () => line.destroy()));
}

async function untilItAnswers(uri: string, child: ChildProcess, ended: Promise<void>, logFile: string) {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: START_LIMIT });
  const answer = client.db('admin').command({ serverStatus: 1, repl: 0, metrics: 0, locks: 0 });
  try {
    const status = await Promise.race([answer, ended]);
    if (status === undefined) throw new Error(await tellingLine(logFile));
    if (Number(status.pid) !== child.pid) throw new Error('another mongod answers on that port');
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    answer.catch(() => undefined);
    await client.close();
  }
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(impatience);
}
