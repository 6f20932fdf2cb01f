/** Counts work that has begun, so that stopping can wait for it. */
export interface InHand {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is in hand any more, or when the time is up. */
  settled(within: number): Promise<void>;
}

export function createInHand(): InHand {
  const open = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      open.add(work);
      const forget = (): void => void open.delete(work);
      work.then(forget, forget);
      return work;
    },
    settled: (within) => bounded(Promise.allSettled([...open]), within),
  };
}

/** Waits for the work, but no longer than that. Rejects if the work does so in that time. */
export async function bounded(work: Promise<unknown>, within: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, within);
  });
  try {
    await Promise.race([work, enough]);
  } finally {
    clearTimeout(timer);
  }
}
