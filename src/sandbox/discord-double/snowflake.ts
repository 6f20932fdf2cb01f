const discordEpoch = 1_420_070_400_000n;

/** Ids as Discord makes them: the time in the upper 42 bits, always increasing. */
export function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.floor(now())) - discordEpoch) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}
