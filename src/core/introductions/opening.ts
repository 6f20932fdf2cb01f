import { type Card, cardsOf } from '../profiles/index.js';
import { deepestFor, type PromptDeps, type QuestionWish } from '../prompts/index.js';
import type { IntroductionDeps } from './deps.js';
import { type Introduction, setOf } from './introduction.js';

/** What people read of each other in their room, now that both have said yes, and with what they may begin. */
export interface Opening {
  readonly cards: readonly Card[];
  readonly question: string;
}

export async function openingOf(
  deps: IntroductionDeps,
  { id, community, parties }: Introduction,
  choose: (deps: PromptDeps, wish: QuestionWish) => Promise<string>,
): Promise<Opening> {
  const members = parties.map(({ member }) => member);
  const [cards, question] = await Promise.all([
    cardsOf(deps, members, 'room'),
    choose(deps, {
      scope: setOf(members),
      community,
      topics: [],
      deepest: deepestFor({ timesMet: 0, publicPlace: false }),
      seed: id,
    }),
  ]);
  // Whoever has left since keeps the name by which the other knows them.
  return {
    cards: cards.map((card, index) => ({ ...card, name: parties[index]?.card.name ?? card.name })),
    question,
  };
}
