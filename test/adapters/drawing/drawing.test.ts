import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createDrawing, type Drawing } from '../../../src/adapters/drawing/index.js';
import { startThread } from '../../../src/adapters/drawing/start-thread.js';
import { type Pool, planPool } from '../../../src/core/pairing/index.js';

const pool: Pool = {
  people: ['compost', 'compost', 'bees', 'bees', 'maps', 'maps', 'tea'].map((interest) => ({
    interests: [interest],
    offers: [],
    languages: [],
    goesFirst: false,
  })),
  size: 2,
  seed: 7,
  oddOnes: 'leave-out',
  forbidden: [[0, 1]],
  met: [
    { a: 2, b: 3, at: 5, went: 'met' },
    { a: 4, b: 5, at: 6, went: 'not-met' },
  ],
  now: 10,
  budgetMs: 200,
};
const inHere = ({ ms: _ms, ...plan } = planPool(pool, () => 0)) => plan;

let drawing: Drawing;
afterEach(() => drawing.stop());

const ENDS = 'require("node:worker_threads").parentPort.on("message", () => process.exit(3));';
const THROWS =
  'require("node:worker_threads").parentPort.on("message", () => { throw new Error("Oh no"); });';

/** The first thread is this one, the others are real. */
function beginningWith(script: string): Drawing {
  const threads = [() => new Worker(script, { eval: true })];
  return createDrawing({ start: () => (threads.pop() ?? startThread)() });
}

describe('the thread that draws', () => {
  test('gives the plan that would be drawn here', async () => {
    drawing = createDrawing();
    const { ms, ...plan } = await drawing.drawPlan(pool);
    expect(plan).toEqual(inHere());
    expect(ms).toBeGreaterThanOrEqual(0);
  });

  test('draws for everybody who asks, one after the other', async () => {
    drawing = createDrawing();
    const seeds = [1, 2, 3];
    const plans = await Promise.all(seeds.map((seed) => drawing.drawPlan({ ...pool, seed })));
    const here = seeds.map((seed) => planPool({ ...pool, seed }, () => 0).groups);
    expect(plans.map(({ groups }) => groups)).toEqual(here);
  });

  test('takes a pool in many crates', async () => {
    drawing = createDrawing();
    const people = Array.from({ length: 1_001 }, (_, v) => ({
      interests: [`topic ${v % 40}`],
      offers: [],
      languages: [],
      goesFirst: v === 1_000,
    }));
    const { groups, left } = await drawing.drawPlan({ ...pool, people });
    expect([groups.length, left.length]).toEqual([500, 1]);
    expect([...groups.flat(), ...left].sort((a, b) => a - b)).toEqual([...people.keys()]);
    expect(left).not.toContain(1_000);
  });

  test.each([
    { what: 'ends', script: ENDS, words: 'The drawing thread ended (3).' },
    { what: 'throws', script: THROWS, words: 'Oh no' },
  ])(
    'that $what in the middle of a draw fails that draw, and the next has a new one',
    async ({ script, words }) => {
      drawing = beginningWith(script);
      const [failed, next] = [drawing.drawPlan(pool), drawing.drawPlan(pool)];
      await expect(failed).rejects.toThrow(words);
      expect((await next).groups).toEqual(inHere().groups);
    },
  );

  test('that ended by itself for want of work is started again', async () => {
    let started = 0;
    const start = () => {
      started++;
      return startThread();
    };
    drawing = createDrawing({ start, idleMs: 0 });
    await drawing.drawPlan(pool);
    await pause(20);
    await drawing.drawPlan(pool);
    expect(started).toBe(2);
  });

  test('fails a draw that it was stopped in, and draws no more', async () => {
    const started = new Promise<void>((begun) => {
      const start = () => {
        begun();
        return startThread();
      };
      drawing = createDrawing({ start });
    });
    const stopped = expect(drawing.drawPlan(pool)).rejects.toThrow('stopped');
    await started;
    await drawing.stop();
    await stopped;
    await expect(drawing.drawPlan(pool)).rejects.toThrow('stopped');
  });
});
