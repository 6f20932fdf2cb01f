import type { RoundsDeps } from './deps.js';
import type { Match } from './match.js';
import type { Round } from './round.js';
import type { StoredPlan } from './stored-plan.js';

/**
 * The matches of a plan, as they begin: to be inserted all together. The round is given in the state in which these
 * people are asked (`meeting`, with its deadline).
 */
export async function newMatches(
  _deps: RoundsDeps,
  _round: Round,
  _plan: StoredPlan,
): Promise<readonly Match[]> {
  return [];
}
