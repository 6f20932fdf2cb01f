import type { Worker } from 'node:worker_threads';
import type { DrawPlan, Plan, Pool } from '../../core/pairing/index.js';
import { buffersOf, type PackedPlan, sendPool, unpackPlan } from './freight.js';
import { startThread } from './start-thread.js';

export interface Drawing {
  readonly drawPlan: DrawPlan;
  /** Ends the thread; a draw that is still going on is rejected. */
  stop(): Promise<void>;
}

/** A thread that nobody has needed for so long ends; the next draw starts another. */
const IDLE_MS = 30_000;
const STOPPED = 'Drawing was stopped.';

/**
 * Draws plans in a thread of their own, one after the other, so that nobody waits for them. The thread is started when
 * it is first needed. If it comes to its end in the middle of a draw, that draw is rejected, and the next has a new one.
 */
export function createDrawing({ start = startThread, idleMs = IDLE_MS } = {}): Drawing {
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let idle: NodeJS.Timeout | undefined;

  const end = async () => {
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  };

  const begin = () => {
    const begun = start();
    begun.on('exit', () => {
      if (thread === begun) thread = undefined;
    });
    // Without a listener, an error between two draws would end the whole program.
    begun.on('error', () => undefined);
    return begun;
  };

  const drawNext = async (pool: Pool): Promise<Plan> => {
    if (stopped) throw new Error(STOPPED);
    clearTimeout(idle);
    thread ??= begin();
    try {
      return await drawIn(thread, pool);
    } catch (error) {
      await end();
      throw stopped ? new Error(STOPPED, { cause: error }) : error;
    } finally {
      if (!stopped) idle = setTimeout(end, idleMs).unref();
    }
  };

  return {
    drawPlan(pool) {
      const drawn = last.then(() => drawNext(pool));
      last = drawn.catch(() => undefined);
      return drawn;
    },
    async stop() {
      stopped = true;
      clearTimeout(idle);
      await end();
    },
  };
}

async function drawIn(thread: Worker, pool: Pool): Promise<Plan> {
  thread.ref();
  const answer = answerOf(thread);
  try {
    const sent = sendPool(pool, (crate) => thread.postMessage(crate, buffersOf(crate)));
    const [packed] = await Promise.all([answer.promise, sent]);
    return await unpackPlan(packed);
  } finally {
    answer.forget();
    thread.unref();
  }
}

function answerOf(thread: Worker): { readonly promise: Promise<PackedPlan>; forget(): void } {
  let forget = () => {};
  const promise = new Promise<PackedPlan>((resolve, reject) => {
    const onExit = (code: number) => reject(new Error(`The drawing thread ended (${code}).`));
    thread.on('message', resolve).on('error', reject).on('exit', onExit);
    forget = () => {
      thread.off('message', resolve).off('error', reject).off('exit', onExit);
    };
  });
  return { promise, forget };
}
