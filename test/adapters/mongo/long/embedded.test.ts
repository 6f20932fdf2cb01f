import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectMongo } from '../../../../src/adapters/mongo/connection.js';
import { findMongod } from '../../../../src/adapters/mongo/embedded/find-mongod.js';
import { freeLoopbackPort } from '../../../../src/adapters/mongo/embedded/free-port.js';
import {
  type EmbeddedMongod,
  runningDatabase,
  startEmbeddedMongod,
} from '../../../../src/adapters/mongo/embedded/index.js';
import { startMongod } from '../../../../src/adapters/mongo/embedded/mongod-process.js';
import { ownerOf, takeOwnership } from '../../../../src/adapters/mongo/embedded/owner-lock.js';
import { identityOf, isAlive } from '../../../../src/adapters/mongo/embedded/process-identity.js';
import { eventually } from '../../../support/eventually.js';

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
let dataDir: string;
let ending: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kith-embedded-'));
});
afterEach(async () => {
  for (const end of ending) await end();
  ending = [];
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedMongod> {
  const mongod = await startEmbeddedMongod({ dataDir, env: process.env, log });
  ending.push(() => mongod.stop());
  return mongod;
}

async function startInAnotherProcess(): Promise<{ kith: ChildProcess; uri: string; pid: number }> {
  const words = [
    '--import',
    './test/support/typescript-loader.js',
    'test/support/own-a-database.ts',
    dataDir,
  ];
  const kith = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  ending.push(async () => kith.kill('SIGKILL'));
  const [line] = await once(kith.stdout, 'data');
  return { kith, ...JSON.parse(String(line)) };
}

async function kill(kith: ChildProcess): Promise<void> {
  const gone = once(kith, 'exit');
  kith.kill('SIGKILL');
  await gone;
}

async function remember(uri: string, what: string): Promise<void> {
  const { connection, close } = await connectMongo({ uri });
  await connection.collection<{ _id: string }>('memories').insertOne({ _id: what });
  await close();
}

async function memories(uri: string): Promise<unknown[]> {
  const { connection, close } = await connectMongo({ uri });
  const found = await connection.collection('memories').find().toArray();
  await close();
  return found.map((one) => one._id);
}

describe('the database that comes with Kith', () => {
  test('keeps its data over a stop and a start at once', async () => {
    const first = await start();
    await remember(first.uri, 'Ada met Ben');
    await first.stop();
    const second = await start();
    expect(await memories(second.uri)).toEqual(['Ada met Ben']);
  });

  test('ends when its Kith is killed, and the next Kith finds everything', async () => {
    const first = await startInAnotherProcess();
    await remember(first.uri, 'Ada met Ben');
    await kill(first.kith);
    const second = await start();
    expect(isAlive(first.pid)).toBe(false);
    expect(await memories(second.uri)).toEqual(['Ada met Ben']);
  });

  test('is started again, at the same address, when it is killed itself', async () => {
    const mongod = await start();
    await remember(mongod.uri, 'Ada met Ben');
    const killed = mongod.pid();
    process.kill(killed, 'SIGKILL');
    await eventually(() => mongod.pid() !== killed, { within: 15_000 });
    expect(await memories(mongod.uri)).toEqual(['Ada met Ben']);
  });

  test('keeps its data when both are killed at once', async () => {
    const first = await startInAnotherProcess();
    await remember(first.uri, 'Ada met Ben');
    process.kill(first.pid, 'SIGKILL');
    await kill(first.kith);
    const second = await start();
    expect(await memories(second.uri)).toEqual(['Ada met Ben']);
  });

  test('ends cleanly what an earlier Kith left running, and goes on with its data', async () => {
    const dbPath = join(dataDir, 'db');
    await mkdir(dbPath);
    const binary = await findMongod(process.env, quiet);
    const logFile = join(dataDir, 'mongod.log');
    const left = await startMongod({ binary, dbPath, logFile, port: await freeLoopbackPort() });
    await remember(left.uri, 'Ada met Ben');
    const mongod = await start();
    expect(isAlive(left.pid)).toBe(false);
    expect(await memories(mongod.uri)).toEqual(['Ada met Ben']);
  });

  test('can be reached from this machine only', async () => {
    const port = Number(new URL((await start()).uri).port);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) expect(await answers(address, port)).toBe(false);
    expect(await answers('127.0.0.1', port)).toBe(true);
  });

  test('answers a readiness ping while it runs, and not when it is gone', async () => {
    const mongod = await start();
    const { ping, close } = await connectMongo({ uri: mongod.uri, serverSelectionTimeoutMS: 500 });
    expect(await ping()).toBe(true);
    await mongod.stop();
    expect(await ping(200)).toBe(false);
    await close();
  });
});

describe('a second Kith in the same folder', () => {
  test('is told that one is running, and leaves it alone', async () => {
    const first = await startInAnotherProcess();
    await expect(start()).rejects.toThrow(
      new RegExp(
        `^Kith is already running here \\(process ${first.kith.pid}\\) with its data in .+/\\. Stop it first, or give this one MONGODB_URI\\.$`,
      ),
    );
    expect(await memories(first.uri)).toEqual([]);
  });

  test('can find out where the running one keeps its data', async () => {
    expect(await runningDatabase(dataDir)).toBeUndefined();
    const mongod = await start();
    expect(await runningDatabase(dataDir)).toBe(mongod.uri);
    await mongod.stop();
    expect(await runningDatabase(dataDir)).toBeUndefined();
  });

  test('takes over what a dead process left, even if its number now belongs to someone else', async () => {
    const reused = { ...identityOf(process.pid), startedAt: 'long ago' };
    await writeFile(join(dataDir, 'owner.1.json'), JSON.stringify(reused));
    await start();
    expect(await ownerOf(dataDir)).toEqual(identityOf(process.pid));
  });

  test('gets in alone when several come at once upon what a dead one left', async () => {
    await writeFile(join(dataDir, 'owner.1.json'), '{"pid":999999999}');
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => takeOwnership(dataDir)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await ownerOf(dataDir)).toEqual(identityOf(process.pid));
    expect((await readdir(dataDir)).filter((name) => name.startsWith('owner'))).toEqual(['owner.2.json']);
  });
});

describe('a process that happens to have the number of an old database', () => {
  test('is not touched', async () => {
    const first = await start();
    await first.stop();
    const bystander = spawn('sleep', ['60']);
    ending.push(async () => bystander.kill());
    await writeFile(join(dataDir, 'db', 'mongod.lock'), `${bystander.pid}\n`);
    await start();
    expect(isAlive(bystander.pid ?? 0)).toBe(true);
    expect(bystander.signalCode).toBeNull();
  });
});

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const finish = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket
      .once('connect', () => finish(true))
      .once('error', () => finish(false))
      .once('timeout', () => finish(false));
  });
}
