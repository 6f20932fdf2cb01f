import { setOf } from '../../introductions/index.js';
import { portraitsOf } from '../../profiles/index.js';
import { anotherQuestion, deepestFor, nextQuestion, type QuestionWish } from '../../prompts/index.js';
import type { RoundsDeps } from '../deps.js';
import type { Match } from '../match.js';
import type { Opening } from './room-messages.js';
import { whyOf } from './why.js';

/** What stands in the room's first message; asked for again, it has the same question. */
export const openingOf = async (deps: RoundsDeps, match: Match): Promise<Opening> =>
  withCards(deps, match, await nextQuestion(deps, await wishOf(deps, match)));

/** The same with another question. */
export const openingAnew = async (deps: RoundsDeps, match: Match): Promise<Opening> =>
  withCards(deps, match, await anotherQuestion(deps, { ...(await wishOf(deps, match)), not: [] }));

async function withCards(deps: RoundsDeps, { members }: Match, question: string): Promise<Opening> {
  const portraits = await portraitsOf(
    deps,
    members.map(({ member }) => member),
    'room',
  );
  return {
    cards: portraits.map(({ card }) => card),
    why: whyOf(
      portraits.map(({ profile }) => profile),
      'room',
    ),
    question,
  };
}

async function wishOf({ interestChannels }: RoundsDeps, match: Match): Promise<QuestionWish> {
  const { id, channel, community, members, metBefore } = match;
  return {
    scope: setOf(members.map(({ member }) => member)),
    community,
    topics: (await interestChannels.find(channel))?.topics ?? [],
    deepest: deepestFor({ timesMet: metBefore, publicPlace: false }),
    seed: id,
  };
}
