import type { MemberId } from '../shared/ids.js';
import { answerIntroduction } from './answer-introduction.js';
import type { IntroductionDeps } from './deps.js';
import { isParty, partyOf } from './introduction.js';
import { withdraw } from './take-back-introduction.js';

/**
 * Somebody blocked another: what they asked for with them is taken back, what they were asked is refused.
 * The blocked person's own requests go on as if nothing had happened, and end like silence.
 */
export async function onBlock(deps: IntroductionDeps, blocker: MemberId, blocked: MemberId): Promise<void> {
  for (const introduction of await deps.introductions.openWith(blocker)) {
    if (!isParty(introduction, blocked) && introduction.requester !== blocked) continue;
    if (introduction.requester === blocker) await withdraw(deps, introduction);
    else if (partyOf(introduction, blocker)?.answer.kind === 'asked') {
      await answerIntroduction(deps, blocker, introduction.id, 'never');
    }
  }
}
