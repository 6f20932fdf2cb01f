import { setTimeout as pause } from 'node:timers/promises';
import { type Instant, SECOND } from '../../src/core/shared/time.js';
import { type KithProcess, type Settings, startKithProcess } from '../support/kith-process.js';
import type { Seeded } from '../support/seeded.js';

/** Longer than any claim of a dead process holds. */
export const LEASES = 45 * SECOND;
const LOOKS_EVERY = 15;

export interface Walk {
  readonly at: Instant;
  /** How far things have come, and how far before one of the two is killed. */
  readonly progress: () => Promise<number>;
  readonly killAfter: number;
  /** What the dead one had in its hands can wait for the next walk. */
  readonly leaveIt?: true;
}

/**
 * Time is walked to a moment by two processes at once; one of them is killed when so much is done. When the other is
 * done too, a third one goes on with what the dead one had in its hands. Gives the moments of the kills.
 */
export async function walkTo(
  settings: Settings,
  { at, progress, killAfter, leaveIt }: Walk,
  chance: Seeded,
): Promise<readonly Instant[]> {
  const begunAt = Date.now();
  const two = await Promise.all([ticking(settings, at), ticking(settings, at)]);
  const turn = chance.fraction() < 0.5;
  const [victim, other] = turn ? [two[0], two[1]] : [two[1], two[0]];
  const begun = await progress();
  while (victim.alive() && (await progress()) - begun < killAfter) await pause(LOOKS_EVERY);
  const killedAt = Date.now();
  const killed = victim.alive() && (await victim.kill()).signal === 'SIGKILL';
  await ended(other);
  if (!killed) await ended(victim);
  // Never at the same time: by its clock, what the others have in hand is free.
  if (leaveIt === undefined) await tickAt(settings, at + Date.now() - begunAt + LEASES);
  return killed ? [killedAt] : [];
}

/** Everything that is due by then, by one process in peace. */
export const tickAt = async (settings: Settings, at: Instant): Promise<void> =>
  ended(await ticking(settings, at));

const ticking = (settings: Settings, at: Instant): Promise<KithProcess> =>
  startKithProcess(settings, ['tick', '--at', new Date(at).toISOString()]);

async function ended({ exited, words, logs }: KithProcess): Promise<void> {
  const { code, signal } = await exited;
  if (code !== 0)
    throw new Error(`kith tick ended with ${code ?? signal}: ${words()}${JSON.stringify(logs.at(-1))}`);
}
