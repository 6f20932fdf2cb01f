import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { DAY, HOUR, type Instant, SECOND } from '../core/shared/time.js';
import type { WalkingClock } from './clock.js';
import type { Inside } from './inside.js';
import { Problem } from './problem.js';
import type { Records } from './records.js';
import type { Turnstile } from './turnstile.js';
import { type Walker, walkThrough } from './walk-through.js';

export const destination = z.enum(['next-hour', 'tomorrow', 'next-due']);
export type Destination = z.infer<typeof destination>;

export interface WalkParts {
  readonly clock: WalkingClock;
  readonly records: Pick<Records, 'nextDue'>;
  readonly inside: Pick<Inside, 'quiet' | 'hold'>;
  readonly turnstile: Turnstile;
  /** How often something has changed that can be seen. */
  readonly seen: () => number;
  readonly moved: () => void;
  readonly stopped: () => boolean;
}

const MORNING = '09:00';
/** Whatever is due later than that, nobody waits for on the page. */
const FAR: number = 90 * DAY;
/** What is due so soon comes by itself, and is no aim of a walk. */
export const SOON: number = 10 * SECOND;
const MOST_STEPS = 1_000;

/** Walks there, each thing on the way happening in its order and at its time. @throws Problem when there is nothing to walk to */
export async function walk(parts: WalkParts, to: Destination, zone: string): Promise<void> {
  const { clock, inside, turnstile } = parts;
  inside.hold(true);
  try {
    await turnstile.alone(inside.quiet);
    const walker = walkerOf(parts);
    if (to === 'next-due') await walkToNextDue(parts, walker);
    else if (to === 'tomorrow') await walkThrough(walker, tomorrowMorning(clock.now(), zone));
    else await walkThrough(walker, clock.now() + HOUR);
  } finally {
    inside.hold(false);
  }
}

function walkerOf({ clock, records, inside, turnstile, moved, stopped }: WalkParts): Walker {
  let steps = 0;
  return {
    now: clock.now,
    nextDue: async (after) => (stopped() || steps > MOST_STEPS ? undefined : records.nextDue(after, 'any')),
    step: (at) =>
      turnstile.alone(async () => {
        if (stopped()) return;
        steps += 1;
        clock.moveTo(at);
        moved();
        await inside.quiet();
      }),
  };
}

/** Much falls due of which nobody sees anything, such as a look whether a channel is still there. */
async function walkToNextDue({ clock, records, seen, stopped }: WalkParts, walker: Walker): Promise<void> {
  const until = clock.now() + FAR;
  let before: number;
  do {
    const due = await records.nextDue(clock.now() + SOON, 'seen');
    if (due === undefined || due > until) {
      throw new Problem('Nothing that can be seen falls due in the next three months.');
    }
    before = seen();
    await walkThrough(walker, due);
  } while (seen() === before && !stopped());
}

export const tomorrowMorning = (now: Instant, zone: string): Instant =>
  Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: 1 })
    .toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
