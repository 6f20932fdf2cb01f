/**
 * How much work may be spent. Work is counted in steps (an arc looked at is one), so that the same seed and the
 * same allowance give the same result on every machine; the clock only pulls the brake when a machine is slow.
 */
export interface Effort {
  spend(steps: number): void;
  /** True once the allowance is spent or the brake is pulled; it stays so until more is allowed. */
  spent(): boolean;
  /** A part of the whole for a first attempt, so that something is left for the next. */
  part(share: number): Effort;
  /** Whether the clock, and not the count, ended the work: then a replay may differ. */
  braked(): boolean;
}

const STEPS_BETWEEN_LOOKS = 200_000;

export interface Allowance {
  readonly steps: number;
  /** Milliseconds, from any starting point. */
  readonly clock: () => number;
  /** When the brake is pulled, in the clock's terms. */
  readonly until: number;
}

export function createEffort({ steps, clock, until }: Allowance): Effort {
  let used = 0;
  let nextLook = 0;
  let braked = false;
  const within = (limit: number): Effort => ({
    spend(more) {
      used += more;
    },
    spent() {
      if (used >= nextLook) {
        nextLook = used + STEPS_BETWEEN_LOOKS;
        if (used < limit && clock() >= until) braked = true;
      }
      return braked || used >= limit;
    },
    part: (share) => within(Math.min(limit, used + (limit - used) * share)),
    braked: () => braked,
  });
  return within(steps);
}
