import { greatestWeight } from '../matching/index.js';
import { partnersMet, readForbidden, readHistory, SEVERITY_MOST } from './history.js';
import type { Pool } from './pool.js';
import { SOFT_MOST, softTerms } from './soft-terms.js';
import { readTraits, type Traits } from './traits.js';

/*
 * What a pair is worth: a whole number above 0, in steps of which each outweighs all below it in the whole draw:
 *
 *   first   somebody who was left out last time (once for each of the two)
 *   fresh   the two have never been matched
 *   turn    somebody who, it seems, was left out before (only where people come to every round)
 *   then    in points: how long ago and how rarely they were matched (≤ 400), and the soft terms (≤ 135)
 *
 * So the draw leaves nobody out twice running if it can be helped, then repeats as few pairs as possible, and only
 * then looks at the rest. Above some 30,000 people numbers would become too great to add up: there `first` outweighs
 * a few hundred repeats instead of all.
 */
export interface Prices {
  readonly traits: readonly Traits[];
  /** Undefined: never together. */
  of(a: number, b: number): number | undefined;
  /** Matched before. */
  repeats(a: number, b: number): boolean;
  forbids(a: number, b: number): boolean;
  /** Did not go without last time and, as far as can be seen, less often than others. */
  mayBeLeft(v: number): boolean;
  /** What a pair is worth more for being fresh, and what even a repeat is worth at least, before any point is lost. */
  readonly fresh: number;
  readonly base: number;
  /** No pair is worth more. */
  readonly most: number;
}

/** Up to here all pairs are priced, and it is looked at whose turn it is to be left out. */
export const ALL_PAIRS_UP_TO = 1_000;
/** People who come to every round have met as many others, but for the rounds that left them out. */
const SPREAD_OF_REGULARS = 2;
/**
 * Groups are found by exchanges that accept small losses, in proportion to the mean price. So there a fresh pair
 * outweighs one pair's points several times, not those of the whole draw.
 */
const FRESH_IN_GROUPS = 4 * (SOFT_MOST + SEVERITY_MOST);

export function priceOf(pool: Pool): Prices {
  const traits = readTraits(pool.people);
  const soft = softTerms(traits);
  const history = readHistory(pool);
  const forbidden = readForbidden(pool);
  const { fresh, first, turn } = steps(pool);
  const extra = Float64Array.from(
    pool.people,
    ({ goesFirst }, v) => (goesFirst ? first : 0) + (turn.waits[v] === 1 ? turn.worth : 0),
  );
  return {
    traits,
    fresh,
    base: 1 + SEVERITY_MOST,
    most: 1 + SOFT_MOST + SEVERITY_MOST + fresh + 2 * Math.max(first, turn.worth),
    of(a, b) {
      if (forbidden.of(a, b) !== undefined) return undefined;
      const severity = history.of(a, b);
      const past = severity === undefined ? fresh + SEVERITY_MOST : SEVERITY_MOST - severity;
      return 1 + soft(a, b) + past + (extra[a] ?? 0) + (extra[b] ?? 0);
    },
    repeats: (a, b) => history.of(a, b) !== undefined,
    forbids: (a, b) => forbidden.of(a, b) !== undefined,
    mayBeLeft: (v) => extra[v] === 0,
  };
}

interface Turn {
  readonly worth: number;
  /** 1 for whoever is not the next to be left out. */
  readonly waits: Uint8Array;
}

function steps(pool: Pool): { fresh: number; first: number; turn: Turn } {
  const n = pool.people.length;
  if (pool.size > 2)
    return { fresh: FRESH_IN_GROUPS, first: 0, turn: { worth: 0, waits: new Uint8Array(n) } };
  const pairs = Math.max(1, n >> 1);
  const points = pairs * (SOFT_MOST + SEVERITY_MOST);
  const waits = waiting(pool);
  const turn = { worth: waits.includes(1) ? points + 1 : 0, waits };
  const fresh = points + n * turn.worth + 1;
  const highest = 1 + SOFT_MOST + SEVERITY_MOST + fresh + 2 * turn.worth;
  const first = Math.min((pairs + 1) * highest, Math.floor((greatestWeight(n) - highest) / 4));
  return { fresh, first, turn };
}

/** Who has met fewer than others though all have come as often was left out before. */
function waiting(pool: Pool): Uint8Array {
  const n = pool.people.length;
  const waits = new Uint8Array(n);
  if (n % 2 === 0 || n > ALL_PAIRS_UP_TO || pool.oddOnes === 'join') return waits;
  const met = partnersMet(pool);
  const most = Math.max(...met);
  if (most - Math.min(...met) > SPREAD_OF_REGULARS) return waits;
  return waits.map((_, v) => ((met[v] ?? 0) < most ? 1 : 0));
}
