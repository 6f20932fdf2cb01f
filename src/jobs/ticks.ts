import type { Tick } from '../core/app.js';
import type { Log } from '../core/shared/log.js';
import { SECOND } from '../core/shared/time.js';

/** How often each tick comes round. What is urgent does not wait for it: it is done at once, and the tick is the net. */
export const EVERY = 5 * SECOND;

/**
 * How long a tick may look busy before another process takes its turn. It guards nothing: every tick may run twice at
 * once. It is short so that a killed process silences a tick for seconds only.
 */
export const LOCK = 15 * SECOND;

/** Runs one tick; a failure is logged, and the next one comes anyway. */
export async function runTick({ name, run }: Tick, log: Log): Promise<number> {
  try {
    const done = await run();
    if (done > 0) log.debug({ tick: name, done }, 'tick');
    return done;
  } catch (error) {
    log.warn({ tick: name, err: error }, 'a tick failed; the next will try again');
    return 0;
  }
}

/** Everything that is due now, and what falls due because of it, until nothing is. For `kith tick`. */
export async function runUntilQuiet(ticks: readonly Tick[], log: Log, rounds = 100): Promise<number> {
  let total = 0;
  for (let round = 0; round < rounds; round += 1) {
    let done = 0;
    for (const tick of ticks) done += await runTick(tick, log);
    if (done === 0) return total;
    total += done;
  }
  return total;
}
