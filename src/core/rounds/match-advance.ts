import type { RoundsDeps } from './deps.js';

/** The tick: everything that is due now in any match, at most 500 of them. @returns how many they were */
export async function advanceDueMatches(_deps: RoundsDeps): Promise<number> {
  return 0;
}
