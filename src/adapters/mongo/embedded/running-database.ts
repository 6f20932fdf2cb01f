import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerOf } from './owner-lock.js';

const NOTE = 'mongod.uri';

/** The address of the database that a running Kith keeps in this folder, for commands used beside it (`tick`, `doctor`). */
export async function runningDatabase(dataDir: string): Promise<string | undefined> {
  if ((await ownerOf(dataDir)) === undefined) return undefined;
  const uri = await readFile(join(dataDir, NOTE), 'utf8').catch(() => '');
  return uri || undefined;
}

export async function noteRunning(dataDir: string, uri: string): Promise<void> {
  await writeFile(join(dataDir, NOTE), uri, { mode: 0o600 });
}

export async function forgetRunning(dataDir: string): Promise<void> {
  await rm(join(dataDir, NOTE), { force: true });
}
