import { randomBytes } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { hasCode } from './failure.js';
import { identityOf, type ProcessIdentity, stillRuns } from './process-identity.js';

// Each owner writes `owner.<n>.json`, one higher than the dead one it follows; the highest counts. A name can be
// linked only once, so of several who find the same dead owner exactly one succeeds it.
const LOCK = /^owner\.(\d+)\.json$/;

const identitySchema = z.object({ pid: z.number().int().positive(), startedAt: z.string().optional() });

export interface Ownership {
  release(): Promise<void>;
}

/**
 * Makes this process the only Kith on a data folder until it releases it or dies.
 * Throws a sentence for the operator when another one has it.
 */
export async function takeOwnership(dataDir: string): Promise<Ownership> {
  const draft = join(dataDir, `owner-draft-${randomBytes(6).toString('hex')}`);
  await writeFile(draft, JSON.stringify(identityOf(process.pid)), { mode: 0o600 });
  try {
    for (;;) {
      const { generation, owner } = await look(dataDir);
      if (owner !== undefined) throw new Error(alreadyRunning(owner.pid, dataDir));
      const lock = await claim(dataDir, generation + 1, draft);
      if (lock !== undefined) return { release: () => rm(lock, { force: true }) };
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** The process that has the data folder now, if one has. */
export async function ownerOf(dataDir: string): Promise<ProcessIdentity | undefined> {
  return (await look(dataDir)).owner;
}

async function look(dataDir: string): Promise<{ generation: number; owner: ProcessIdentity | undefined }> {
  const generation = (await generations(dataDir)).at(-1) ?? 0;
  const written = parseIdentity(await readFile(lockFile(dataDir, generation), 'utf8').catch(() => ''));
  return { generation, owner: written !== undefined && stillRuns(written) ? written : undefined };
}

async function claim(dataDir: string, mine: number, draft: string): Promise<string | undefined> {
  const lock = lockFile(dataDir, mine);
  if (!(await linked(draft, lock))) return undefined;
  const all = await generations(dataDir);
  if (all.at(-1) !== mine) {
    // We were slow: the line had moved on and this number had been cleared away.
    await rm(lock, { force: true });
    return undefined;
  }
  for (const older of all.slice(0, -1)) await rm(lockFile(dataDir, older), { force: true });
  return lock;
}

async function generations(dataDir: string): Promise<readonly number[]> {
  const numbers = (await readdir(dataDir)).map((name) => Number(LOCK.exec(name)?.[1] ?? Number.NaN));
  return numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
}

function lockFile(dataDir: string, generation: number): string {
  return join(dataDir, `owner.${generation}.json`);
}

function alreadyRunning(pid: number, dataDir: string): string {
  const shown = relative(process.cwd(), dataDir);
  const folder = shown.startsWith('..') ? dataDir : shown;
  return `Kith is already running here (process ${pid}) with its data in ${folder}/. Stop it first, or give this one MONGODB_URI.`;
}

function parseIdentity(text: string): ProcessIdentity | undefined {
  try {
    return identitySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

// A hard link appears whole or not at all, and never over another file.
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}
