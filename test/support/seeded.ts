/** Chance that can be had again: the same seed makes the same choices. (mulberry32) */
export interface Seeded {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  between(low: number, high: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
}

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    fraction,
    between: (low, high) => low + fraction() * (high - low),
    pick: (from) => from[Math.floor(fraction() * from.length)] ?? from[0],
  };
}
