/** Work for all that changed in one turn of the event loop, done before anybody outside can hear of it. */
export interface OnceATurn {
  soon(): void;
  /** Does at once what is left to do, and nothing ever after. */
  end(): void;
}

export function createOnceATurn(work: () => void): OnceATurn {
  let waiting: NodeJS.Immediate | undefined;
  let ended = false;
  const run = () => {
    waiting = undefined;
    work();
  };
  return {
    soon() {
      if (!ended) waiting ??= setImmediate(run);
    },
    end() {
      ended = true;
      if (waiting === undefined) return;
      clearImmediate(waiting);
      run();
    },
  };
}
