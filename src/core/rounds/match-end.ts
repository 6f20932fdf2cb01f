import type { RoundsDeps } from './deps.js';
import type { Match } from './match.js';
import type { Round } from './round.js';

/**
 * The time of a wave is over: what nobody or not everybody has agreed to ends. A yes that comes in the same moment is
 * either in time or too late, never both: whoever saves first.
 * @returns all matches of the round that have come to nothing, with their answers
 */
export async function endUnanswered(_deps: RoundsDeps, _round: Round): Promise<readonly Match[]> {
  return [];
}
