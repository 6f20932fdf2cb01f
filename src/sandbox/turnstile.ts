/** People act side by side; whoever moves the clock or the world goes alone, and the others wait for that. */
export interface Turnstile {
  pass<T>(work: () => Promise<T>): Promise<T>;
  /** Once nobody is in the middle of something; one after another. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createTurnstile(): Turnstile {
  const inside = new Set<Promise<unknown>>();
  let last: Promise<unknown> | undefined;
  return {
    async pass(work) {
      while (last !== undefined) await last;
      const mine = work();
      const over = mine.catch(() => undefined).finally(() => inside.delete(over));
      inside.add(over);
      return mine;
    },
    async alone(work) {
      const before = last;
      const mine = (async () => {
        await before;
        await Promise.all(inside);
        return work();
      })();
      const over = mine
        .catch(() => undefined)
        .finally(() => {
          if (last === over) last = undefined;
        });
      last = over;
      return mine;
    },
  };
}
