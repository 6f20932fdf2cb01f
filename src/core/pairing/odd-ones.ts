import type { Pool } from './pool.js';
import type { Prices } from './price.js';

/** Groups, and who are over: still to be seated, or left. */
export interface Seated {
  readonly groups: readonly (readonly number[])[];
  readonly left: readonly number[];
}

/** Everybody who is over joins the best group in which all may meet them; a group grows by one at most. */
export function joinGroups({ groups, left }: Seated, size: number, prices: Prices): Seated {
  const grown = groups.map((group) => [...group]);
  const still: number[] = [];
  for (const v of left) {
    let [best, most] = [-1, -1];
    grown.forEach((group, i) => {
      if (group.length > size) return;
      const worth = worthWith(v, group, prices);
      if (worth !== undefined && worth > most) [best, most] = [i, worth];
    });
    if (best === -1) still.push(v);
    else grown[best]?.push(v);
  }
  return { groups: grown, left: still };
}

/** Whoever goes first takes the place of somebody who does not, where one is left over of a draw that could not say. */
export function seatThoseWhoGoFirst({ groups, left }: Seated, { people }: Pool, prices: Prices): Seated {
  const seats = groups.map((group) => [...group]);
  const still = [...left];
  left.forEach((v, i) => {
    if (people[v]?.goesFirst !== true) return;
    for (const group of seats) {
      const place = group.findIndex(
        (other) => people[other]?.goesFirst !== true && suits(v, group, other, prices),
      );
      if (place === -1) continue;
      still[i] = group[place] ?? v;
      group[place] = v;
      return;
    }
  });
  return { groups: seats, left: still };
}

const suits = (v: number, group: readonly number[], without: number, prices: Prices): boolean =>
  group.every((other) => other === without || !prices.forbids(v, other));

/** What somebody would add to a group; undefined if anyone there is forbidden. */
function worthWith(v: number, group: readonly number[], prices: Prices): number | undefined {
  let worth = 0;
  for (const other of group) {
    const price = prices.of(v, other);
    if (price === undefined) return undefined;
    worth += price;
  }
  return worth;
}

/** The weight of whole groups, and how many of their pairs were matched before. */
export function weighGroups(
  groups: readonly (readonly number[])[],
  prices: Prices,
): { readonly weight: number; readonly repeats: number } {
  let [weight, repeats] = [0, 0];
  for (const group of groups) {
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        weight += prices.of(a, b) ?? 0;
        if (prices.repeats(a, b)) repeats++;
      }
    });
  }
  return { weight, repeats };
}
