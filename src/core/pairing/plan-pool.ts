import { type Draw, draw, type EdgeColumns } from '../matching/index.js';
import { candidateEdges } from './candidates.js';
import { drawPairsAhead } from './clean-pairs.js';
import { joinGroups, type Seated, seatThoseWhoGoFirst, weighGroups } from './odd-ones.js';
import type { Plan, Pool } from './pool.js';
import { type Prices, priceOf } from './price.js';
import { drawWithTrio } from './trio.js';

/**
 * Draws the groups of a round: every pair has its price (price.ts), the heaviest plan is drawn (../matching), and who
 * is over joins a group or is left out. `clock` is in milliseconds, from any starting point.
 */
export function planPool(pool: Pool, clock: () => number): Plan {
  const start = clock();
  const prices = priceOf(pool);
  const edges = candidateEdges(pool.people.length, prices, pool.seed);
  const drawn = drawFrom(pool, prices, edges, clock);
  const join = (some: Seated) => (pool.oddOnes === 'join' ? joinGroups(some, pool.size, prices) : some);
  // Whose place was taken may still fit elsewhere.
  const seated = join(seatThoseWhoGoFirst(join(drawn), pool, prices));
  const groups = seated.groups.map(rising).sort(([a = 0], [b = 0]) => a - b);
  const { weight, repeats } = weighGroups(groups, prices);
  // Whoever joins a group makes at most `size` pairs more.
  const bound = drawn.bound + (drawn.left.length - seated.left.length) * pool.size * prices.most;
  const { replayable } = drawn;
  const [exact, ms] = [weight === bound, clock() - start];
  return { groups, left: rising(seated.left), weight, bound, exact, replayable, repeats, ms };
}

function drawFrom(pool: Pool, prices: Prices, edges: EdgeColumns, clock: () => number): Draw {
  const { people, size, seed, budgetMs, oddOnes } = pool;
  if (size > 2)
    return draw({ n: people.length, edges, size, seed, maxCardinality: true }, { budgetMs, clock });
  return oddOnes === 'join' && people.length % 2 === 1
    ? drawWithTrio(pool, prices, edges, clock)
    : drawPairsAhead(pool, prices, edges, clock);
}

const rising = (places: readonly number[]): readonly number[] => [...places].sort((a, b) => a - b);
