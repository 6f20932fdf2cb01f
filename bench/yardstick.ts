import { type Random, seededRandom, shuffled } from '../src/core/matching/index.js';
import { percentile, round } from './ground.js';
import { MATCHERS } from './yardstick-matchers.js';
import { fewestRepeats, keyOf, type People, townOf } from './yardstick-town.js';

/*
 * The same group, week after week: how long until somebody meets somebody again? Groups are stable, or a tenth leaves
 * and is replaced every week and a fifth pauses. Beside Kith's draw stand a random shuffle (what most do), the first
 * unmet in a random order, and a maximum matching on unmet pairs alone, which leaves people out when these run dry.
 * KITH_YARDSTICK=10,21 measures some sizes only; all of them take long, most of it the group of 500.
 */
const SIZES = (process.env.KITH_YARDSTICK ?? '10,21,50,101,500').split(',').map(Number);
const LIVES = {
  stable: { leaves: 0, pauses: 0 },
  churn: { leaves: 0.1, pauses: 0 },
  paused: { leaves: 0, pauses: 0.2 },
  churnAndPaused: { leaves: 0.1, pauses: 0.2 },
};
const SEED = 7;

export async function run(): Promise<object> {
  const figures: Record<string, object> = {};
  for (const n of SIZES) {
    const perLife: Record<string, object> = {};
    for (const [life, how] of Object.entries(LIVES)) {
      const beside: Record<string, object> = {};
      for (const [name, matcher] of Object.entries(MATCHERS)) beside[name] = live(n, how, matcher);
      perLife[life] = beside;
    }
    figures[n] = perLife;
  }
  return figures;
}

type Matcher = (people: People, seed: number, random: Random) => readonly (readonly [number, number])[];

/** As many weeks as it takes a stable group to meet everybody. */
function live(n: number, { leaves, pauses }: { leaves: number; pauses: number }, matcher: Matcher): object {
  const random = seededRandom(SEED);
  const town = townOf(n, random);
  const weeks = n % 2 === 0 ? n - 1 : n;
  const seen = { clean: weeks, repeats: 0, needless: 0, leftOut: 0, leftTwiceRunning: 0 };
  const took: number[] = [];
  let leftBefore: readonly number[] = [];
  for (let week = 0; week < weeks; week++) {
    if (week > 0) town.replace(shuffled(n, random).slice(0, Math.round(n * leaves)));
    const away = new Set(shuffled(n, random).slice(0, Math.round(n * pauses)));
    const people = town.here(away, leftBefore, week);
    const start = performance.now();
    const pairs = matcher(people, SEED * 10_000 + week, random);
    took.push(performance.now() - start);
    const repeats = pairs.filter(([a, b]) => people.met.has(keyOf(a, b))).length;
    if (repeats > 0) seen.clean = Math.min(seen.clean, week);
    seen.repeats += repeats;
    seen.needless += repeats === 0 ? 0 : Math.max(0, repeats - fewestRepeats(people));
    const taken = new Set(pairs.flat());
    const left = people.ids.filter((_, place) => !taken.has(place));
    seen.leftOut += left.length;
    seen.leftTwiceRunning += left.filter((id) => leftBefore.includes(id)).length;
    leftBefore = left;
    town.meet(
      pairs.map(([a, b]) => [people.ids[a] ?? 0, people.ids[b] ?? 0]),
      week,
    );
  }
  const sorted = [...took].sort((a, b) => a - b);
  const ms = { median: round(percentile(sorted, 50)), longest: round(sorted.at(-1) ?? 0) };
  return { rounds: weeks, ...seen, msPerRound: ms };
}
