// One size of the rounds' figures: draws in the thread, says what it cost, then compares.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { createDrawing } from '../src/adapters/drawing/index.js';
import { candidateEdges } from '../src/core/pairing/candidates.js';
import type { Pool } from '../src/core/pairing/index.js';
import { weighGroups } from '../src/core/pairing/odd-ones.js';
import { type Prices, priceOf } from '../src/core/pairing/price.js';
import { round } from './ground.js';
import { atRandom, greedily, type Pairs } from './rounds-beside.js';
import { makePool } from './rounds-pool.js';

const SEED = 7;
const TOO_MANY = 20_000;

const n = Number(process.argv[2]);
const budgetMs = n > TOO_MANY ? 12_000 : 4_000;
const drawing = createDrawing();
// The thread is there and its program is loaded, as in an app that has drawn before.
await drawing.drawPlan(makePool(10, SEED, 100));
const pool = makePool(n, SEED, budgetMs);
const loop = monitorEventLoopDelay({ resolution: 5 });
await pause(200);
loop.enable();
const used = process.cpuUsage();
const start = performance.now();
const plan = await drawing.drawPlan(pool);
const seconds = round((performance.now() - start) / 1_000, 2);
const { user, system } = process.cpuUsage(used);
const cpuSeconds = round((user + system) / 1e6, 2);
loop.disable();
const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024);
await drawing.stop();

const prices = priceOf(pool);
const beside = (groups: Pairs) => besides(pool, prices, groups);
const edges = candidateEdges(n, prices, SEED);
const figures = {
  kith: {
    ...beside(plan.groups),
    exact: plan.exact,
    replayable: plan.replayable,
    drawSeconds: round(plan.ms / 1_000, 2),
    seconds,
    // What the machine's other work does not lengthen (much).
    cpuSeconds,
    mebibytes,
    stallMs: Math.max(0, Math.round(loop.max / 1e6) - 5),
  },
  greedy: beside(greedily(n, edges, SEED)),
  random: beside(atRandom(pool, SEED)),
};
process.stdout.write(JSON.stringify(figures));

/**
 * Shares are of the proven bound. Nearly all of a price is that a pair is fresh, so the share of the points alone is
 * told, too (soft terms, less how grave the repeats are); that of the bound are the points if nothing is repeated.
 */
function besides({ people }: Pool, prices: Prices, groups: Pairs): object {
  const { weight, repeats } = weighGroups(groups, prices);
  const points = weight - groups.length * (prices.base + prices.fresh) + repeats * prices.fresh;
  const most = plan.bound - plan.groups.length * (prices.base + prices.fresh) + plan.repeats * prices.fresh;
  const leftOut = people.length - groups.flat().length;
  return { share: round(weight / plan.bound, 5), pointsShare: round(points / most, 5), leftOut, repeats };
}
