import type { Log } from './core/shared/log.js';

/** Work that goes on after a person has their answer. */
export interface Background {
  soon(what: string, work: () => Promise<unknown>): void;
  /** Once nothing is in hand any more. */
  settled(): Promise<void>;
}

/** Failures are logged and left to the ticks, which come to the same work anyway. */
export function createBackground(log: Log): Background {
  const inHand = new Set<Promise<unknown>>();
  return {
    soon(what, work) {
      const running = work()
        .catch((error: unknown) => log.warn({ what, err: error }, 'left to the next tick'))
        .finally(() => inHand.delete(running));
      inHand.add(running);
    },
    async settled() {
      while (inHand.size > 0) await Promise.allSettled(inHand);
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
    background.soon('deliveries', async () => {
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
