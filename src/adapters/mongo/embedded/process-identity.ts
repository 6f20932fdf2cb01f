import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasCode } from './failure.js';

/** A process told apart from any later one that is given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Undefined where the machine can't say; then the number alone must do. */
  readonly startedAt?: string | undefined;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

/** Whether a process with this number runs; one that is dead and only waits to be counted by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Whether that very process is still running, and not another one that was given its number since. */
export function stillRuns(identity: ProcessIdentity): boolean {
  if (!isAlive(identity.pid)) return false;
  const startedAt = startOf(identity.pid);
  return identity.startedAt === undefined || startedAt === undefined || identity.startedAt === startedAt;
}

/** The words a process was started with, or none when they can't be had. */
export function commandLineOf(pid: number): readonly string[] {
  const words = readText(`/proc/${pid}/cmdline`)?.split('\0').filter(Boolean);
  return words ?? askPs(pid, 'args')?.split(/\s+/) ?? [];
}

function startOf(pid: number): string | undefined {
  const ticks = statOf(pid)?.[19];
  if (ticks === undefined) return askPs(pid, 'lstart');
  return `${readText('/proc/sys/kernel/random/boot_id')?.trim()} ${ticks}`;
}

// What Linux tells of a process, after its name, which may hold spaces and brackets: first its state, 20th its start.
function statOf(pid: number): readonly string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | undefined {
  try {
    const words = ['-o', `${column}=`, '-p', String(pid)];
    const answer = execFileSync('ps', words, {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.trim() || undefined;
  } catch {
    return undefined;
  }
}
