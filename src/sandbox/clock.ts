import type { Clock, Duration, Instant } from '../core/shared/time.js';

/** The real time and some more, which only grows: one can walk ahead, never back. */
export interface WalkingClock {
  readonly now: Clock;
  readonly ahead: () => Duration;
  /** Does nothing when that moment is over already. */
  moveTo(at: Instant): void;
}

export function createClock(ahead: Duration = 0, real: Clock = Date.now): WalkingClock {
  let more = ahead;
  const now = () => real() + more;
  return {
    now,
    ahead: () => more,
    moveTo(at) {
      more += Math.max(0, at - now());
    },
  };
}
