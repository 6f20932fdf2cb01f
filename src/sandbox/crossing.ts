import type { WireEntry } from './page-view.js';

/** What a double tells of the wire: a call of the app with its answer, or a delivery with how it was taken. */
export type Crossing = Omit<WireEntry, 'n' | 'at'>;
export type OnCrossing = (crossing: Crossing) => void;

/** Times what is under way; for a `Crossing`'s `ms`. */
export function stopwatch(): () => number {
  const began = performance.now();
  return () => Math.round(performance.now() - began);
}
