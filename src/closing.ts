/** What has been begun and must be ended, last begun first. */
export interface Closing {
  add(close: () => Promise<unknown>): void;
  /** Ends everything; a second call changes nothing. The first failure is thrown once all have had their turn. */
  closeAll(): Promise<void>;
}

/** Begins something of several steps; what was begun is ended again if a later step fails. */
export async function begun<T>(steps: (closing: Closing) => Promise<T>): Promise<T> {
  const closing = createClosing();
  try {
    return await steps(closing);
  } catch (error) {
    await closing.closeAll();
    throw error;
  }
}

function createClosing(): Closing {
  const open: (() => Promise<unknown>)[] = [];
  return {
    add: (close) => open.push(close),
    async closeAll() {
      const failures: unknown[] = [];
      for (let close = open.pop(); close !== undefined; close = open.pop()) {
        await close().catch((error: unknown) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
