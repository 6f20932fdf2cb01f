import type { RoundsDeps } from './deps.js';

/** The tick: the channels in which it is time for the next round. @returns how many they were */
export async function advanceDueChannelRounds(_deps: RoundsDeps): Promise<number> {
  return 0;
}

/** The tick: everything that is due now in any round. @returns how many they were */
export async function advanceDueRounds(_deps: RoundsDeps): Promise<number> {
  return 0;
}
