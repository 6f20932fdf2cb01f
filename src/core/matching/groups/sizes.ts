/** `count` groups, of which the first `larger` have one member more than `least`. */
export interface Sizes {
  readonly count: number;
  readonly least: number;
  readonly larger: number;
}

/**
 * How n are divided into groups of about `size`: as many full groups as possible, nobody over if it can be
 * helped, sizes differing by one at most. What is over joins full groups, one each (8 by threes: 4 + 4); if it is
 * more than there are groups, it makes one group more and all share alike (11 by fours: 4 + 4 + 3; 6: 3 + 3).
 */
export function groupSizes(n: number, size: number): Sizes {
  if (n < 2) return { count: 0, least: 1, larger: 0 };
  const full = Math.floor(n / size);
  const count = n % size <= full ? full : full + 1;
  return { count, least: Math.floor(n / count), larger: n % count };
}
