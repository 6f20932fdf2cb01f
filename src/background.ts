import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './core/shared/log.js';

/** Work that goes on after a person has their answer. */
export interface Background {
  /** Somebody is waiting for this: other work holds back meanwhile. */
  first<T>(work: () => Promise<T>): Promise<T>;
  /** Counted while it lasts, and nothing more. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** In its turn: a few at a time, so that nobody who is waiting for an answer waits behind it. */
  soon(what: string, work: () => Promise<unknown>): void;
  /** At once. */
  now(what: string, work: () => Promise<unknown>): void;
  /** Once nothing is in hand any more. */
  settled(): Promise<void>;
  /** Once nobody is being answered either, nor anything else that is counted under way. */
  idle(): Promise<void>;
}

const AT_ONCE = 4;
/** People go before other work, but not for ever: every turn waits for them at most so long. */
const HOLD_BACK_MS = 100;
const LOOK_EVERY_MS = 5;

/** Failures are logged and left to the ticks, which come to the same work anyway. */
export function createBackground(log: Log): Background {
  const inHand = new Set<Promise<unknown>>();
  const counted = new Set<Promise<unknown>>();
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;
  let people = 0;

  async function peopleFirst(): Promise<void> {
    for (let held = 0; people > 0 && held < HOLD_BACK_MS; held += LOOK_EVERY_MS) await pause(LOOK_EVERY_MS);
  }

  function now(what: string, work: () => Promise<unknown>): void {
    const one = work()
      .catch((error: unknown) => log.warn({ what, err: error }, 'left to the next tick'))
      .finally(() => inHand.delete(one));
    inHand.add(one);
  }

  async function takeTurns(): Promise<void> {
    running += 1;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await peopleFirst();
      await next();
    }
    running -= 1;
  }

  function during<T>(work: () => Promise<T>): Promise<T> {
    const one = work();
    const over: Promise<unknown> = one.catch(() => undefined).finally(() => counted.delete(over));
    counted.add(over);
    return one;
  }

  return {
    now,
    during,
    async first(work) {
      people += 1;
      try {
        return await during(work);
      } finally {
        people -= 1;
      }
    },
    soon(what, work) {
      waiting.push(() =>
        work().then(
          () => undefined,
          (error: unknown) => log.warn({ what, err: error }, 'left to the next tick'),
        ),
      );
      if (running < AT_ONCE) now(what, takeTurns);
    },
    async settled() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
    },
    async idle() {
      while (inHand.size + counted.size > 0) await Promise.allSettled([...inHand, ...counted]);
    },
  };
}

/** Calls `run` soon after each nudge, at most `atOnce` at a time; nudges meanwhile are answered by one more run. */
export function createPump(background: Background, run: () => Promise<unknown>, atOnce: number): () => void {
  let running = 0;
  let again = false;
  return function nudge() {
    if (running >= atOnce) {
      again = true;
      return;
    }
    running += 1;
    background.now('deliveries', async () => {
      try {
        await run();
      } finally {
        running -= 1;
        if (again) {
          again = false;
          nudge();
        }
      }
    });
  };
}
