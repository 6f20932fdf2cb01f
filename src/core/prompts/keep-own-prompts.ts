import type { Actor } from '../conversation/interaction.js';
import { logEntriesOf } from '../stewards/index.js';
import type { PromptRouteDeps } from './deps.js';
import { LAST_QUESTION } from './last-question.js';
import { LIBRARY } from './library.js';
import type { OwnPrompt } from './ports.js';
import { MOST_OWN } from './prompt-form-messages.js';
import { LOGGED } from './prompt-messages.js';
import { ownPromptId, sameQuestion } from './same-question.js';

/** Why a question is not added. */
export type NotAdded = 'library' | 'own' | 'full';

/** A steward's question joins those that are asked in their community. */
export async function addOwnPrompt(
  deps: PromptRouteDeps,
  by: Actor,
  written: Pick<OwnPrompt, 'words' | 'topic' | 'depth'>,
): Promise<OwnPrompt | NotAdded> {
  const isSame = ({ words }: { readonly words: string }) => sameQuestion(words, written.words);
  if ([...LIBRARY, { words: LAST_QUESTION }].some(isSame)) return 'library';
  const own = await deps.ownPrompts.of(by.community);
  const before = own.find(isSame);
  if (before !== undefined) {
    // Whoever added it may have died before it was written down.
    await log(deps, 'added', before, before);
    return 'own';
  }
  if (own.length >= MOST_OWN) return 'full';
  const prompt: OwnPrompt = {
    ...written,
    id: ownPromptId(by.community, written.words),
    community: by.community,
    addedBy: by.member,
    at: deps.clock(),
  };
  await deps.ownPrompts.add(prompt);
  // Somebody may have added it in the same moment: theirs is kept then.
  const kept = (await deps.ownPrompts.of(by.community)).find(isSame) ?? prompt;
  await log(deps, 'added', kept, kept);
  return kept.addedBy === prompt.addedBy ? kept : 'own';
}

/** @returns false: somebody else was faster */
export async function removeOwnPrompt(deps: PromptRouteDeps, by: Actor, prompt: OwnPrompt): Promise<boolean> {
  // Written down first: what is gone could not be written down any more by whoever tries again.
  await log(deps, 'removed', prompt, { addedBy: by.member, at: deps.clock() });
  return deps.ownPrompts.remove(prompt.community, prompt.id);
}

/** Once for each time that the question was added. */
const log = (
  { changeLog }: PromptRouteDeps,
  what: 'added' | 'removed',
  { id, community, words, at: since }: OwnPrompt,
  { addedBy: by, at }: Pick<OwnPrompt, 'addedBy' | 'at'>,
): Promise<void> =>
  changeLog.write(
    logEntriesOf(community, id, [
      {
        number: `${what}.${since}`,
        at,
        by,
        what: LOGGED,
        before: what === 'removed' ? words : '',
        after: what === 'added' ? words : '',
      },
    ]),
  );
