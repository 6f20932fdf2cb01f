import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { draw } from '../core/matching/index.js';
import { InstanceError } from './draw-edges.js';
import { readInstance } from './draw-instance.js';

/** The other side of draw.ts: draws from an instance's bytes, and says the result, or what is wrong, as text. */
function answer(bytes: Uint8Array): { readonly said: string } | { readonly wrong: string } {
  try {
    const instance = readInstance(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const start = performance.now();
    const drawn = draw(instance, { budgetMs: instance.budgetMs, clock: () => performance.now() });
    const { groups, left, weight, bound, exact, replayable } = drawn;
    const ms = Math.round(performance.now() - start);
    return { said: JSON.stringify({ groups, left, weight, bound, exact, ms, replayable }) };
  } catch (error) {
    if (error instanceof InstanceError) return { wrong: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer(z.instanceof(Uint8Array).parse(workerData)));
