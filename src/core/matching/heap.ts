import { int, real } from './cells.js';

/** A binary heap, the smallest key first. Items are whole numbers; among equal keys the order is fixed. */
export interface Heap {
  push(key: number, item: number): void;
  /** Infinity when empty. */
  smallestKey(): number;
  /** Takes the item with the smallest key away. */
  pop(): number;
  clear(): void;
}

export function createHeap(): Heap {
  let keys = new Float64Array(1024);
  let items = new Int32Array(1024);
  let size = 0;

  function makeRoom(): void {
    const widerKeys = new Float64Array(size * 2);
    const widerItems = new Int32Array(size * 2);
    widerKeys.set(keys);
    widerItems.set(items);
    keys = widerKeys;
    items = widerItems;
  }

  function sink(key: number, item: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      if (child + 1 < size && real(keys, child + 1) < real(keys, child)) child++;
      if (real(keys, child) >= key) break;
      keys[hole] = real(keys, child);
      items[hole] = int(items, child);
      hole = child;
    }
    keys[hole] = key;
    items[hole] = item;
  }

  return {
    push(key, item) {
      if (size === keys.length) makeRoom();
      let hole = size++;
      while (hole > 0) {
        const above = (hole - 1) >> 1;
        if (real(keys, above) <= key) break;
        keys[hole] = real(keys, above);
        items[hole] = int(items, above);
        hole = above;
      }
      keys[hole] = key;
      items[hole] = item;
    },
    smallestKey: () => (size === 0 ? Number.POSITIVE_INFINITY : real(keys, 0)),
    pop() {
      const item = int(items, 0);
      size--;
      if (size > 0) sink(real(keys, size), int(items, size));
      return item;
    },
    clear() {
      size = 0;
    },
  };
}
