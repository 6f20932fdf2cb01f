const discordEpoch = 1_420_070_400_000n;

export interface Snowflakes {
  next(): string;
  /** The highest that was given out. */
  last(): bigint;
  /** From now on all are higher than this one. */
  goOnAfter(id: bigint): void;
}

/** Ids as Discord makes them: the time in the upper 42 bits, always increasing. */
export function snowflakes(now: () => number): Snowflakes {
  let last = 0n;
  return {
    next() {
      const fresh = (BigInt(Math.floor(now())) - discordEpoch) << 22n;
      last = fresh > last ? fresh : last + 1n;
      return String(last);
    },
    last: () => last,
    goOnAfter(id) {
      if (id > last) last = id;
    },
  };
}
