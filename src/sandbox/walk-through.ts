import type { Instant } from '../core/shared/time.js';

/** What is needed to walk a clock on without anything on the way coming late. */
export interface Walker {
  now(): Instant;
  /** The next moment after that one at which something falls due by itself. */
  nextDue(after: Instant): Promise<Instant | undefined>;
  /** Sets the clock to that moment and lets everything happen that is due. */
  step(at: Instant): Promise<void>;
}

/** From one due moment to the next, until that one. */
export async function walkThrough(walker: Walker, until: Instant): Promise<void> {
  for (;;) {
    const due = await walker.nextDue(walker.now());
    if (due === undefined || due > until) return walker.step(until);
    await walker.step(due);
  }
}
