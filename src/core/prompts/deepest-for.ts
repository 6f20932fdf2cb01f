import type { Depth } from './prompt.js';

const PERSONAL_AFTER = 1;
const DEEP_AFTER = 3;

/**
 * How close a question may come: light for people who have not met, personal once they have, deep after three meetings;
 * never deep where others read along.
 */
export function deepestFor({
  timesMet,
  publicPlace,
}: {
  readonly timesMet: number;
  readonly publicPlace: boolean;
}): Depth {
  if (timesMet >= DEEP_AFTER && !publicPlace) return 3;
  return timesMet >= PERSONAL_AFTER ? 2 : 1;
}
