import { type EdgeColumns, type Random, seededRandom, shuffled } from '../src/core/matching/index.js';

/*
 * A made-up community for the matching figures: 1 to 5 of 50 interests (Zipf popularity), 8 zones, 12 rounds of
 * history (pairs at random), one blocked pair per ten members. A pair weighs
 * 1000 + 200 per shared interest (at most 3) − 25 per zone apart − up to 900 if they met, less the longer ago.
 */
const INTERESTS = 50;
const ZONES = 8;
const ROUNDS = 12;
/** Up to here every pair is a candidate. */
const ALL_PAIRS_UP_TO = 1_000;
const CANDIDATES = 30;

export interface Community {
  readonly n: number;
  readonly edges: EdgeColumns;
  readonly met: ReadonlySet<number>;
  /** Of any two, candidates or not; undefined if one blocks the other. */
  readonly weigh: (a: number, b: number) => number | undefined;
}

interface Member {
  readonly interests: readonly number[];
  readonly zone: number;
}

export function makeCommunity(n: number, seed: number): Community {
  const random = seededRandom(seed);
  const members = Array.from({ length: n }, () => makeMember(random));
  const lastMet = makeHistory(n, random);
  const blocked = makeBlocks(n, random);
  const [as, bs, weights]: [number[], number[], number[]] = [[], [], []];
  const weighPair = (a: number, b: number) =>
    blocked.has(keyOf(n, a, b)) ? undefined : weigh(members, a, b, lastMet.get(keyOf(n, a, b)));
  const add = (a: number, b: number) => {
    const weight = weighPair(a, b);
    if (weight === undefined) return;
    as.push(a);
    bs.push(b);
    weights.push(weight);
  };
  if (n <= ALL_PAIRS_UP_TO) {
    for (let a = 0; a < n; a++) for (let b = a + 1; b < n; b++) add(a, b);
  } else addCandidates(members, random, add);
  const edges = { a: Int32Array.from(as), b: Int32Array.from(bs), weight: Float64Array.from(weights) };
  return { n, edges, met: new Set(lastMet.keys()), weigh: weighPair };
}

export const keyOf = (n: number, a: number, b: number): number => Math.min(a, b) * n + Math.max(a, b);

function makeMember(random: Random): Member {
  const interests = new Set<number>();
  const wanted = 1 + Math.floor(random() * 5);
  while (interests.size < wanted) interests.add(zipf(random));
  return { interests: [...interests], zone: Math.floor(random() * ZONES) };
}

/** Popularity 1, 1/2, 1/3 …, by the inverse of its running total (harmonic numbers grow like a logarithm). */
function zipf(random: Random): number {
  return Math.min(INTERESTS - 1, Math.floor((INTERESTS + 1) ** random() - 1));
}

function makeHistory(n: number, random: Random): Map<number, number> {
  const lastMet = new Map<number, number>();
  for (let round = ROUNDS; round >= 1; round--) {
    const order = shuffled(n, random);
    for (let i = 0; i + 1 < n; i += 2) lastMet.set(keyOf(n, order[i] ?? 0, order[i + 1] ?? 0), round);
  }
  return lastMet;
}

function makeBlocks(n: number, random: Random): Set<number> {
  const blocked = new Set<number>();
  for (let i = 0; i < n / 10; i++) blocked.add(keyOf(n, Math.floor(random() * n), Math.floor(random() * n)));
  return blocked;
}

function weigh(members: readonly Member[], a: number, b: number, roundsAgo: number | undefined): number {
  const [one, other] = [members[a], members[b]];
  if (one === undefined || other === undefined) return 1;
  let shared = 0;
  for (const interest of one.interests) if (other.interests.includes(interest)) shared++;
  const apart = Math.abs(one.zone - other.zone);
  const repeat = roundsAgo === undefined ? 0 : 75 * (ROUNDS + 1 - roundsAgo);
  return Math.max(1, 1000 + 200 * Math.min(3, shared) - 25 * apart - repeat);
}

/** Per member some from each of their interest-and-zone shelves, the rest at random. */
function addCandidates(members: readonly Member[], random: Random, add: (a: number, b: number) => void) {
  const n = members.length;
  const shelves = Array.from({ length: INTERESTS * ZONES }, (): number[] => []);
  members.forEach(({ interests, zone }, v) => {
    for (const interest of interests) shelves[interest * ZONES + zone]?.push(v);
  });
  const known = new Set<number>();
  const candidateOf = ({ interests, zone }: Member, i: number): number | undefined => {
    const shelf = shelves[(interests[i % interests.length] ?? 0) * ZONES + zone] ?? [];
    if (i % 6 === 0 || shelf.length < 2) return Math.floor(random() * n);
    return shelf[Math.floor(random() * shelf.length)];
  };
  members.forEach((member, v) => {
    for (let i = 0; i < CANDIDATES; i++) {
      const candidate = candidateOf(member, i) ?? v;
      const key = keyOf(n, v, candidate);
      if (candidate !== v && !known.has(key)) add(v, candidate);
      known.add(key);
    }
  });
}
