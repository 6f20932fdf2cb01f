import type { MemberId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { matchedIn } from '../match.js';
import { answerAsk } from './answer.js';

/**
 * Somebody blocked another: what waits for both of them comes to nothing, silently and at its own time. A pair that the
 * blocker has not answered is refused; elsewhere the block itself keeps any room from opening.
 */
export async function roundsBlocked(deps: RoundsDeps, blocker: MemberId, blocked: MemberId): Promise<void> {
  for (const match of await deps.matches.aliveWith(blocker)) {
    if (match.state.kind !== 'asking' || matchedIn(match, blocked) === undefined) continue;
    const waits = matchedIn(match, blocker)?.answer.kind === 'asked';
    // In a group a refusal would be about all the others too.
    if (waits && match.members.length === 2) await answerAsk(deps, blocker, match.id, 'never');
  }
}
