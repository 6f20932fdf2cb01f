import { LRUCache } from 'lru-cache';
import { type Clock, MINUTE } from '../../core/shared/time.js';

/** Answers that are remembered for a minute, and asked for once however many wait for them. */
export interface Remembering<T> {
  get(key: string, ask: () => Promise<T>): Promise<T>;
  /** An answer that is on its way is not remembered either: it may be from before. */
  forget(key: string): void;
}

export function remembering<T>(clock: Clock, max: number): Remembering<T> {
  const answers = new LRUCache<string, Promise<T>>({
    max,
    ttl: MINUTE,
    perf: { now: clock },
    ttlResolution: 0,
  });
  return {
    get(key, ask) {
      const known = answers.get(key);
      if (known) return known;
      const asking = ask();
      answers.set(key, asking);
      asking.catch(() => {
        if (answers.peek(key) === asking) answers.delete(key);
      });
      return asking;
    },
    forget: (key) => void answers.delete(key),
  };
}
