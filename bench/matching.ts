import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { seededRandom, shuffled } from '../src/core/matching/index.js';
import { type Community, keyOf, makeCommunity } from './community.js';
import { round } from './ground.js';

/*
 * One round of pairs for made-up communities, by `kith draw` as anyone runs it (a process of its own, the instance
 * read from a file), beside two usual ways on the same communities: heaviest edge first, and a random shuffle.
 * Shares are of the bound that the draw proves; where it is exact, the bound is the optimum. Memory and the longest
 * stall of the main thread's loop are those of the whole process.
 */
const SIZES = [
  { n: 100, budgetMs: 5_000 },
  { n: 1_000, budgetMs: 5_000 },
  { n: 10_000, budgetMs: 5_000 },
  { n: 100_000, budgetMs: 15_000 },
];
const SEED = 7;
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
/** Runs before the command, and says at its end what it cost. The first moments load the program. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { monitorEventLoopDelay } from 'node:perf_hooks';
  import { isMainThread } from 'node:worker_threads';
  const loop = monitorEventLoopDelay({ resolution: 5 });
  if (isMainThread) setTimeout(() => loop.enable(), 250).unref();
  if (isMainThread) process.on('exit', () => process.stderr.write(JSON.stringify({
    mebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
    stallMs: Math.max(0, Math.round(loop.max / 1e6) - 5),
  })));
`)}`;

const Drawn = z.object({
  groups: z.array(z.tuple([z.number(), z.number()])),
  weight: z.number(),
  bound: z.number(),
  exact: z.boolean(),
  ms: z.number(),
  replayable: z.boolean(),
});
const Cost = z.object({ mebibytes: z.number(), stallMs: z.number() });
type Pairs = readonly (readonly [number, number])[];

export async function run(): Promise<object> {
  const figures: Record<string, object> = {};
  for (const { n, budgetMs } of SIZES) figures[n] = await measure(makeCommunity(n, SEED), budgetMs);
  return figures;
}

async function measure(community: Community, budgetMs: number): Promise<object> {
  const { drawn, ...cost } = await drawInProcess(community, budgetMs);
  const beside = (pairs: Pairs) => {
    const weight = pairs.reduce((sum, [a, b]) => sum + (community.weigh(a, b) ?? 0), 0);
    const repeats = pairs.filter(([a, b]) => community.met.has(keyOf(community.n, a, b))).length;
    const leftOut = community.n - 2 * pairs.length;
    return { weight, share: round(weight / drawn.bound, 5), leftOut, repeats };
  };
  return {
    candidates: community.edges.a.length,
    kith: {
      ...beside(drawn.groups),
      bound: drawn.bound,
      exact: drawn.exact,
      replayable: drawn.replayable,
      drawSeconds: round(drawn.ms / 1_000, 2),
      ...cost,
    },
    greedy: beside(greedily(community)),
    random: beside(atRandom(community)),
  };
}

async function drawInProcess(community: Community, budgetMs: number) {
  const folder = await mkdtemp(join(tmpdir(), 'kith-matching-'));
  try {
    const file = join(folder, 'instance.json');
    await writeInstance(file, community, budgetMs);
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', METER, CLI, 'draw', '--in', file]);
    const [said, cost] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    const wholeSeconds = round((performance.now() - start) / 1_000, 2);
    return { drawn: Drawn.parse(JSON.parse(said)), wholeSeconds, ...Cost.parse(JSON.parse(cost)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeInstance(file: string, { n, edges }: Community, budgetMs: number): Promise<void> {
  const out = createWriteStream(file);
  out.write(`{"n": ${n}, "size": 2, "seed": ${SEED}, "budgetMs": ${budgetMs}, "edges": [`);
  for (let from = 0; from < edges.a.length; from += 10_000) {
    const rows = [...edges.a.subarray(from, from + 10_000)].map(
      (a, i) => `[${a},${edges.b[from + i]},${edges.weight[from + i]}]`,
    );
    if (!out.write(`${from === 0 ? '' : ','}${rows.join(',')}`)) await once(out, 'drain');
  }
  out.end(']}');
  await once(out, 'finish');
}

function greedily({ n, edges }: Community): Pairs {
  const { a, b, weight } = edges;
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  const order = shuffled(weight.length, seededRandom(SEED)).sort(
    (x, y) => (weight[y] ?? 0) - (weight[x] ?? 0),
  );
  for (const edge of order) {
    const [one = 0, other = 0] = [a[edge], b[edge]];
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
    if (taken.size === n) break;
  }
  return pairs;
}

function atRandom({ n, weigh }: Community): Pairs {
  const order = shuffled(n, seededRandom(SEED));
  const pairs: [number, number][] = [];
  for (let i = 0; i + 1 < n; i += 2) {
    const [one = 0, other = 0] = [order[i], order[i + 1]];
    if (weigh(one, other) !== undefined) pairs.push([one, other]);
  }
  return pairs;
}
