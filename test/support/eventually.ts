import { setTimeout as pause } from 'node:timers/promises';

/** Tries `check` until it stops throwing (and doesn't answer false), for as long as `within` allows. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { within = 5000, every = 20 }: { readonly within?: number; readonly every?: number } = {},
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      const answer = await check();
      if (answer !== false) return answer;
      if (Date.now() >= deadline) throw new Error(`still false after ${within} ms`);
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await pause(every);
  }
}
