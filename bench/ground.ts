import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongod } from '../src/adapters/mongo/embedded/index.js';

const quiet = () => undefined;
const quietLog = { debug: quiet, info: quiet, warn: quiet, error: quiet };

/** Runs `measure` against a throw-away mongod. */
export async function onMongod<T>(measure: (uri: (database: string) => string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const mongod = await startEmbeddedMongod({ dataDir: folder, env: process.env, log: quietLog });
  try {
    return await measure((database) => new URL(`/${database}`, mongod.uri).href);
  } finally {
    await mongod.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of sorted figures the one below which so many per cent lie. */
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;

export const median = (figures: readonly number[]): number =>
  percentile(
    [...figures].sort((a, b) => a - b),
    50,
  );

export const round = (figure: number, digits = 1): number => Number(figure.toFixed(digits));
