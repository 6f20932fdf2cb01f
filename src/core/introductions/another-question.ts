import { amend, type Reply, say } from '../conversation/reply.js';
import { anotherQuestion as chooseAnother } from '../prompts/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import { isHiddenFrom, isParty } from './introduction.js';
import { openingOf } from './opening.js';
import { pressWords } from './press-messages.js';
import { openingMessage } from './room-messages.js';

/** The room begins with another question; nothing shows who did not like the first. */
export async function anotherQuestion(
  deps: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
): Promise<Reply> {
  const found = await deps.introductions.find(id);
  if (found === undefined || isHiddenFrom(found, by)) return say(pressWords.unknown);
  if (!isParty(found, by)) return say(pressWords.notYours);
  if (found.state.kind === 'wrapped') return say(pressWords.closedKindly);
  if (found.state.kind !== 'introduced') return say(pressWords.unknown);
  const opening = await openingOf(deps, found, (prompts, wish) =>
    chooseAnother(prompts, { ...wish, not: [] }),
  );
  return amend(openingMessage(found, opening));
}
