import { type EdgeColumns, type Random, seededRandom } from '../matching/index.js';
import { byLower } from './pair-rows.js';
import { ALL_PAIRS_UP_TO, type Prices } from './price.js';
import type { Traits } from './traits.js';

const PROBES = 30;
const MANY_PEOPLE = 20_000;
const PROBES_OF_MANY = 20;
/** Of the probes, every sixth is at random: who shares nothing with anybody must be found, too. */
const AT_RANDOM = 6;
/** Who is forbidden to so many that fewer than this were found is looked for again, at random. */
const ENOUGH = 6;
const MORE_PROBES = 60;
const ZONES = 8;
const MINUTES_PER_ZONE = 180;

/** The pairs that the draw may choose from: all, or for many people about 40 to 60 promising ones each. */
export function candidateEdges(n: number, prices: Prices, seed: number): EdgeColumns {
  const pairs = n <= ALL_PAIRS_UP_TO ? allPairs(n) : probe(prices.traits, prices, seededRandom(seed));
  const weight = new Float64Array(pairs.a.length);
  let kept = 0;
  for (let i = 0; i < pairs.a.length; i++) {
    const [a, b] = [pairs.a[i] ?? 0, pairs.b[i] ?? 0];
    const price = prices.of(a, b);
    if (price === undefined) continue;
    pairs.a[kept] = a;
    pairs.b[kept] = b;
    weight[kept++] = price;
  }
  return { a: pairs.a.slice(0, kept), b: pairs.b.slice(0, kept), weight: weight.slice(0, kept) };
}

interface Pairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

function allPairs(n: number): Pairs {
  const count = (n * (n - 1)) / 2;
  const pairs = { a: new Int32Array(count), b: new Int32Array(count) };
  let i = 0;
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      pairs.a[i] = a;
      pairs.b[i++] = b;
    }
  }
  return pairs;
}

/** People on shelves by what they share: interest and zone, and the words of offers for those who aim at them. */
function probe(traits: readonly Traits[], prices: Prices, random: Random): Pairs {
  const n = traits.length;
  const [byInterest, byOffer] = [new Map<number, number[]>(), new Map<number, number[]>()];
  traits.forEach((one, v) => {
    for (const interest of one.interests) shelve(byInterest, interest * (ZONES + 1) + zoneOf(one), v);
    for (const word of new Set(one.offers.flat())) shelve(byOffer, word, v);
  });
  const some = (shelf: readonly number[] | undefined) => shelf?.[Math.floor(random() * shelf.length)];
  const anybody = () => Math.floor(random() * n);
  const wish = (one: Traits, i: number): number => {
    if (i % AT_RANDOM === 0) return anybody();
    if (i % AT_RANDOM === 1) return some(byOffer.get(pick([...one.aim], i) ?? -1)) ?? anybody();
    return some(byInterest.get((pick(one.interests, i) ?? -1) * (ZONES + 1) + zoneOf(one))) ?? anybody();
  };
  const [from, to]: [number[], number[]] = [[], []];
  const probes = n > MANY_PEOPLE ? PROBES_OF_MANY : PROBES;
  traits.forEach((one, v) => {
    let found = 0;
    for (let i = 0; i < probes || (found < ENOUGH && i < probes + MORE_PROBES); i++) {
      const other = i < probes ? wish(one, i) : anybody();
      if (other === v || prices.forbids(v, other)) continue;
      from.push(v);
      to.push(other);
      found++;
    }
  });
  return onceEach(n, { a: Int32Array.from(from), b: Int32Array.from(to) });
}

function shelve(shelves: Map<number, number[]>, key: number, v: number): void {
  const shelf = shelves.get(key);
  if (shelf === undefined) shelves.set(key, [v]);
  else shelf.push(v);
}

const pick = (from: readonly number[], i: number): number | undefined =>
  from[Math.floor(i / AT_RANDOM + i) % from.length];

function zoneOf({ hours }: Traits): number {
  const begins = hours?.[0]?.[0];
  return begins === undefined ? ZONES : Math.floor(begins / MINUTES_PER_ZONE) % ZONES;
}

function onceEach(n: number, pairs: Pairs): Pairs {
  const { order } = byLower(n, pairs);
  const lastLower = new Int32Array(n).fill(-1);
  const [a, b] = [new Int32Array(order.length), new Int32Array(order.length)];
  let kept = 0;
  for (const i of order) {
    const lower = Math.min(pairs.a[i] ?? 0, pairs.b[i] ?? 0);
    const upper = Math.max(pairs.a[i] ?? 0, pairs.b[i] ?? 0);
    if (lastLower[upper] === lower) continue;
    lastLower[upper] = lower;
    a[kept] = lower;
    b[kept++] = upper;
  }
  return { a: a.slice(0, kept), b: b.slice(0, kept) };
}
