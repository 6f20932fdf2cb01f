import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import { connectMongo } from '../src/adapters/mongo/connection.js';
import { createStores, ensureIndexes } from '../src/adapters/mongo/index.js';
import { nextOccurrence } from '../src/core/cadence/index.js';
import { advanceDueChats, advanceDueSessions, type SessionDeps } from '../src/core/sessions/index.js';
import { median, onMongod, percentile, round } from './ground.js';
import { fillWithChats, sessionDeps, type Wanted } from './sessions-ground.js';

/*
 * What the ticks of standing chats cost: both of them (chats and sessions) when nothing is due, and when one chat in a
 * hundred has a session that opens and another one that is prepared and reminded of. Then how fast many sessions of one moment open
 * and are told, by one process and by two, with a messenger that accepts at once; ticks follow each other directly.
 */

const SIZES = [1_000, 10_000, 100_000];
const IDLE_TICKS = 200;
const AT_ONE_MOMENT = 1_000;

export const run = (): Promise<object> =>
  onMongod(async (uri) => {
    const ticks: Record<string, object> = {};
    for (const chats of SIZES) {
      const due = chats / 100;
      const counts = { chats, opening: due, preparing: due };
      ticks[`${chats} chats`] = await onDatabase(uri(`bench_${chats}`), counts, tickCost);
    }
    return {
      ticks,
      oneProcess: await opened(uri('bench_one'), 1),
      twoProcesses: await opened(uri('bench_two'), 2),
      nextOccurrencesPerSecond: nextOccurrences(),
    };
  });

interface Stage {
  readonly connection: Connection;
  readonly deps: SessionDeps;
  /** Sets the clock: what is due is due at 0. */
  at(offset: number): void;
}

async function onDatabase<T>(uri: string, wanted: Wanted, measure: (stage: Stage) => Promise<T>): Promise<T> {
  const { connection, close } = await connectMongo({ uri });
  await ensureIndexes(connection);
  const began = Math.floor(Date.now() / 60_000) * 60_000;
  let now = began;
  await fillWithChats(connection, wanted, began);
  const stores = createStores(connection, { encryptionKey: undefined, clock: () => now });
  const at = (offset: number) => {
    now = began + offset;
  };
  try {
    return await measure({ connection, deps: sessionDeps(stores, () => now), at });
  } finally {
    await connection.dropDatabase();
    await close();
  }
}

async function tickCost({ connection, deps, at }: Stage): Promise<object> {
  // Long before anything is due, so that both ticks find nothing.
  at(-48 * 3_600_000);
  const idle: number[] = [];
  const before = await databaseTime(connection);
  for (let count = 0; count < IDLE_TICKS; count += 1) {
    const start = performance.now();
    await bothTicks(deps);
    idle.push(performance.now() - start);
  }
  const idleDatabase = ((await databaseTime(connection)) - before) / IDLE_TICKS;
  idle.sort((a, b) => a - b);
  at(0);
  const due = await timed(connection, async () => {
    let done = 0;
    for (let some = await bothTicks(deps); some > 0; some = await bothTicks(deps)) done += some;
    return done;
  });
  return {
    nothingDue: {
      msPerTick: round(median(idle), 2),
      p99: round(percentile(idle, 99), 2),
      databaseMs: round(idleDatabase, 2),
    },
    oneInAHundred: due,
  };
}

const bothTicks = async (deps: SessionDeps): Promise<number> =>
  (await advanceDueChats(deps)) + (await advanceDueSessions(deps));

async function timed(connection: Connection, work: () => Promise<number>) {
  const before = await databaseTime(connection);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return {
    done,
    ms: round(ms, 0),
    ownCpuMs: round((user + system) / 1_000, 0),
    databaseMs: round((await databaseTime(connection)) - before, 0),
    perSecond: round((done * 1_000) / ms, 0),
  };
}

const Latencies = z.object({ opLatencies: z.record(z.string(), z.object({ latency: z.coerce.number() })) });

/** What mongod says it has spent on reads and writes, in ms. */
async function databaseTime(connection: Connection): Promise<number> {
  const { opLatencies } = Latencies.parse(await connection.db?.admin().serverStatus());
  const micros = (opLatencies.reads?.latency ?? 0) + (opLatencies.writes?.latency ?? 0);
  return micros / 1_000;
}

const Report = z.object({
  keys: z.array(z.string()),
  openedAt: z.number(),
  sentAt: z.number(),
  cpuMs: z.number(),
  mebibytes: z.number(),
});

async function opened(uri: string, processes: number): Promise<object> {
  const { connection, close } = await connectMongo({ uri });
  await ensureIndexes(connection);
  const counts = { chats: AT_ONE_MOMENT, opening: AT_ONE_MOMENT, preparing: 0 };
  await fillWithChats(connection, counts, Math.floor(Date.now() / 60_000) * 60_000);
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(uri)));
  const start = Date.now();
  const reports = await Promise.all(workers.map(work));
  const keys = reports.flatMap((report) => report.keys);
  const open = await connection
    .collection('sessions')
    .countDocuments({ 'state.kind': 'open', events: { $size: 0 } });
  await connection.dropDatabase();
  await close();
  const seconds = (at: readonly number[]) => round((Math.max(...at) - start) / 1_000, 2);
  const until = seconds(reports.map(({ openedAt }) => openedAt));
  return {
    sessions: AT_ONE_MOMENT,
    opened: open,
    seconds: until,
    openedPerSecond: round(AT_ONE_MOMENT / until, 0),
    secondsUntilAllSent: seconds(reports.map(({ sentAt }) => sentAt)),
    notices: new Set(keys).size,
    twice: keys.length - new Set(keys).size,
    ownCpuMsPerSession: round(reports.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / AT_ONE_MOMENT, 1),
    mebibytes: reports.map(({ mebibytes }) => mebibytes),
  };
}

async function startWorker(uri: string): Promise<ChildProcess> {
  const worker = fork(new URL('./sessions-worker.ts', import.meta.url), [uri]);
  await once(worker, 'message');
  return worker;
}

async function work(worker: ChildProcess): Promise<z.output<typeof Report>> {
  const reported = once(worker, 'message');
  worker.send('go');
  const [report] = await reported;
  return Report.parse(report);
}

/** Every second Tuesday at noon in Lisbon, and the last Friday of the month in New York: one after the other. */
function nextOccurrences(): number {
  const rest = { start: '2020-01-07', skip: [], moved: [] };
  const cadences = [
    {
      ...rest,
      pattern: { kind: 'weekly', every: 2, weekdays: [2] },
      slots: [{ time: '12:00', zone: 'Europe/Lisbon' }],
    },
    {
      ...rest,
      pattern: { kind: 'monthly-by-weekday', every: 1, nth: 'last', weekday: 5 },
      slots: [{ time: '09:30', zone: 'America/New_York' }],
    },
  ] as const;
  const start = performance.now();
  let count = 0;
  for (let at = Date.parse('2026-01-01T00:00:00Z'); count < 20_000; count += 1) {
    const cadence = cadences[count % 2] ?? cadences[0];
    at = nextOccurrence(cadence, at)?.at ?? at;
  }
  return round((count * 1_000) / (performance.now() - start), 0);
}
