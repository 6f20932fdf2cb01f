import type { Entrant } from './pool.js';
import type { Why } from './why.js';

/** Why these people are a good match: at most three reasons, each true by what they wrote. */
export function whyThese(_people: readonly Entrant[]): readonly Why[] {
  return [];
}
