import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that components look at, and that tells them when it is another. */
export interface Store<T> {
  get(): T;
  set(next: Partial<T>): void;
  listen(listener: () => void): () => void;
}

export function createStore<T extends object>(first: T): Store<T> {
  const listeners = new Set<() => void>();
  let value = first;
  return {
    get: () => value,
    set(next) {
      value = { ...value, ...next };
      for (const listener of listeners) listener();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The value now; the component is drawn again when there is another. */
export function useStore<T extends object>(store: Pick<Store<T>, 'get' | 'listen'>): T {
  const [value, setValue] = useState(store.get());
  useLayoutEffect(() => {
    setValue(store.get());
    return store.listen(() => setValue(store.get()));
  }, [store]);
  return value;
}
