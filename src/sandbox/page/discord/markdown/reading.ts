import type { Known, MessageHands } from '../../known.js';

/** Who reads, and what they can do. */
export interface Reading {
  readonly known: Known;
  readonly hands: MessageHands;
}
