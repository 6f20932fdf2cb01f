import type { Pool } from '../../../src/core/pairing/index.js';

interface Badness {
  readonly left: number;
  readonly leftAgain: number;
  readonly repeats: number;
}

/** The least bad of all ways to pair up a few people, by looking at every one of them. */
export function leastBadPairs({ people, forbidden, met }: Pool): Badness {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const apart = new Set(forbidden.map(([a, b]) => key(a, b)));
  const before = new Set(met.map(({ a, b }) => key(a, b)));
  const known = new Map<number, Badness>();

  const best = (taken: number): Badness => {
    const seen = known.get(taken);
    if (seen !== undefined) return seen;
    const v = people.findIndex((_, place) => (taken & (1 << place)) === 0);
    const found = v === -1 ? { left: 0, leftAgain: 0, repeats: 0 } : waysFor(v, taken).reduce(better);
    known.set(taken, found);
    return found;
  };

  /** To leave somebody, or to pair them with any of the others. */
  const waysFor = (v: number, taken: number): readonly Badness[] => {
    const without = best(taken | (1 << v));
    const again = people[v]?.goesFirst ? 1 : 0;
    const others = [...people.keys()].filter(
      (b) => b > v && (taken & (1 << b)) === 0 && !apart.has(key(v, b)),
    );
    return [
      { ...without, left: without.left + 1, leftAgain: without.leftAgain + again },
      ...others.map((other) => {
        const rest = best(taken | (1 << v) | (1 << other));
        return { ...rest, repeats: rest.repeats + (before.has(key(v, other)) ? 1 : 0) };
      }),
    ];
  };
  return best(0);
}

const better = (one: Badness, other: Badness): Badness => {
  const worse = one.left - other.left || one.leftAgain - other.leftAgain || one.repeats - other.repeats;
  return worse > 0 ? other : one;
};
