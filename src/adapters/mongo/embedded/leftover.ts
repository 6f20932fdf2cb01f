import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commandLineOf, isAlive } from './process-identity.js';

const PATIENCE = 20_000;

/** Ends the mongod that a killed Kith left on this data, if there is one; never any other process. */
export async function endLeftover(dbPath: string): Promise<number | undefined> {
  // mongod itself keeps its number in this file while it runs, and empties it when it ends well.
  const text = await readFile(join(dbPath, 'mongod.lock'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  if (Number.isNaN(pid) || !servesThisData(pid, dbPath)) return undefined;
  signal(pid, 'SIGTERM');
  const deadline = Date.now() + PATIENCE;
  while (servesThisData(pid, dbPath)) {
    if (Date.now() > deadline) signal(pid, 'SIGKILL');
    await wait(50);
  }
  return pid;
}

function servesThisData(pid: number, dbPath: string): boolean {
  return isAlive(pid) && `${commandLineOf(pid).join(' ')} `.includes(` --dbpath ${dbPath} `);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone between the look and the signal: what was wanted.
  }
}
