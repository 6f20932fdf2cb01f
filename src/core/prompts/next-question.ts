import type { CommunityId } from '../shared/ids.js';
import { choosePrompts } from './choose-prompts.js';
import type { PromptDeps } from './deps.js';
import type { Depth } from './prompt.js';

export interface QuestionWish {
  /** Whom it is for: `setOf(members)`, or a place's id. Nothing is asked there twice before all has been. */
  readonly scope: string;
  readonly community: CommunityId;
  /** The channel's, where there is one: questions on them come first, and those on other channels' topics never. */
  readonly topics: readonly string[];
  readonly deepest: Depth;
  /** The room or occasion, by its id: the same one keeps its question however often it is asked for. */
  readonly seed: string;
}

/** The question of a room, chosen when it is first asked for and noted as put to its people. */
export async function nextQuestion(deps: PromptDeps, wish: QuestionWish): Promise<string> {
  const { scope, community } = wish;
  const room = roomOf(wish);
  // In this order: who notes both at the same moment notes the room first.
  const before = await deps.promptUse.askedOf(scope);
  const here = await deps.promptUse.askedOf(room);
  const given = here.at(-1);
  if (given !== undefined) {
    // Whoever gave it may have died before noting it for these people.
    if (!before.includes(given)) await deps.promptUse.note(scope, [given]);
    return given;
  }
  const own = await deps.ownPrompts.of(community);
  return noted(deps, wish, choosePrompts({ ...wish, count: 1, asked: before, own }));
}

/** Instead of the one that is shown, which `not` says: one that this room has not had, until it has had all. */
export async function anotherQuestion(
  deps: PromptDeps,
  wish: QuestionWish & { readonly not: readonly string[] },
): Promise<string> {
  const [here, before, own] = await Promise.all([
    deps.promptUse.askedOf(roomOf(wish)),
    deps.promptUse.askedOf(wish.scope),
    deps.ownPrompts.of(wish.community),
  ]);
  const shown = [...here, ...wish.not];
  // What this room has had comes after what these people have had elsewhere.
  const asked = [...before.filter((words) => !shown.includes(words)), ...shown];
  return noted(deps, wish, choosePrompts({ ...wish, count: 1, asked, own }));
}

const roomOf = ({ scope, seed }: QuestionWish): string => `${scope}#${seed}`;

/** The room first: it decides what is shown when this is cut short. */
async function noted(
  { promptUse }: PromptDeps,
  wish: QuestionWish,
  [words]: readonly string[],
): Promise<string> {
  if (words === undefined) throw new Error('the library is empty');
  await promptUse.note(roomOf(wish), [words]);
  await promptUse.note(wish.scope, [words]);
  return words;
}
