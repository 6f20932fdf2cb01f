import type { Actor } from '../conversation/interaction.js';
import { amend, type Reply, say } from '../conversation/reply.js';
import { wordsFor } from '../members/index.js';
import { anotherQuestion as chooseAnother } from '../prompts/index.js';
import type { IntroductionId } from '../shared/ids.js';
import type { IntroductionDeps } from './deps.js';
import { isHiddenFrom, isParty } from './introduction.js';
import { openingOf } from './opening.js';
import { pressMessage } from './press-messages.js';
import { openingMessage } from './room-messages.js';
import { wordsOfRoom } from './room-words.js';

/** The room begins with another question; nothing shows who did not like the first. */
export async function anotherQuestion(deps: IntroductionDeps, by: Actor, id: IntroductionId): Promise<Reply> {
  const [found, words] = await Promise.all([deps.introductions.find(id), wordsFor(deps, by)]);
  if (found === undefined || isHiddenFrom(found, by.member)) return say(pressMessage(words, 'unknown'));
  if (!isParty(found, by.member)) return say(pressMessage(words, 'not-yours'));
  if (found.state.kind === 'wrapped') return say(pressMessage(words, 'closed-kindly'));
  if (found.state.kind !== 'introduced') return say(pressMessage(words, 'unknown'));
  const opening = await openingOf(deps, found, (prompts, wish) =>
    chooseAnother(prompts, { ...wish, not: [] }),
  );
  return amend(openingMessage(await wordsOfRoom(deps, found), found, opening));
}
