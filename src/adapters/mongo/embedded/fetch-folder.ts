import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process-identity.js';

const FOLDER = /^fetch-(\d+)-[0-9a-f]+$/;

/**
 * Fetches into a folder of this process's own and moves only a finished file into place,
 * so that an interrupted or doubled fetch can never be taken for a whole one.
 */
export async function fetchInto(
  cacheFolder: string,
  name: string,
  fetch: (folder: string) => Promise<string>,
): Promise<string> {
  await removeAbandoned(cacheFolder);
  const folder = join(cacheFolder, `fetch-${process.pid}-${randomBytes(6).toString('hex')}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await fetch(folder);
    if (!file.startsWith(folder)) return file;
    await flushToDisk(file);
    const place = join(cacheFolder, name);
    await rename(file, place);
    return place;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function removeAbandoned(cacheFolder: string): Promise<void> {
  const names = await readdir(cacheFolder).catch(() => []);
  for (const name of names) {
    const pid = Number(FOLDER.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    await rm(join(cacheFolder, name), { recursive: true, force: true });
  }
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.chmod(0o755);
  await handle.sync();
  await handle.close();
}
