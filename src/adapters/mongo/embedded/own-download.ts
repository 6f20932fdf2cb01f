import { readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Environment } from './environment.js';
import { runCommand } from './run-command.js';

const SCRIPT = `
const { MongoBinary } = require(process.argv[1]);
MongoBinary.getPath({ downloadDir: process.argv[2] }).then(
  (path) => process.stdout.write('\\n' + path),
  (error) => { console.error(error.message.trim().split('\\n').join(' ')); process.exitCode = 1; },
);`;

const TIME_LIMIT = 10 * 60_000;

/**
 * Lets mongodb-memory-server-core download MongoDB's own build. In a process of its own, because only
 * that can be stopped when the network swallows everything and nothing arrives for `silence` ms.
 */
export async function fetchOwnDownload(folder: string, env: Environment, silence = 15_000): Promise<string> {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(), TIME_LIMIT);
  const watch = watchGrowth(folder, silence, () => stop.abort());
  const library = createRequire(import.meta.url).resolve('mongodb-memory-server-core');
  try {
    const outcome = await runCommand(process.execPath, ['-e', SCRIPT, library, folder], {
      env: downloaderEnvironment(env, folder),
      signal: stop.signal,
    });
    const path = outcome.output.trim().split('\n').at(-1);
    if (outcome.ok && path) return path;
    throw new Error(stop.signal.aborted ? 'nothing arrived' : outcome.complaint);
  } finally {
    clearTimeout(limit);
    clearInterval(watch);
  }
}

function downloaderEnvironment(env: Environment, folder: string): Environment {
  return {
    ...env,
    MONGOMS_DOWNLOAD_DIR: folder,
    MONGOMS_SYSTEM_BINARY: undefined,
    MONGOMS_MAX_RETRIES: '1',
    MONGOMS_MD5_CHECK: 'true',
    // Unless npm says so, the library doesn't check the server's certificate.
    npm_config_strict_ssl: 'true',
  };
}

function watchGrowth(folder: string, silence: number, giveUp: () => void): NodeJS.Timeout {
  let size = 0;
  let grewAt = Date.now();
  return setInterval(async () => {
    const now = await sizeOf(folder);
    if (now !== size) grewAt = Date.now();
    size = now;
    if (Date.now() - grewAt > silence) giveUp();
  }, 500);
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name))
        .then((file) => file.size)
        .catch(() => 0),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
