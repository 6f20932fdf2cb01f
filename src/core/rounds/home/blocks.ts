import type { Actor } from '../../conversation/interaction.js';
import type { Block } from '../../conversation/message.js';
import type { RoundsDeps } from '../deps.js';
import { isAlive, type Match, matchedIn } from '../match.js';
import { type Mine, myRounds, standingIn } from '../panel/next.js';
import { type AskedRound, homeMessageBlocks, waitingBlocks } from './home-messages.js';

const ON_HOME = 5;

/** On somebody's home. */
export interface RoundsOnHome {
  /** What waits for their answer. */
  readonly waiting: readonly Block[];
  /** Their rounds, with the next date that is theirs. */
  readonly rounds: readonly Block[];
}

export async function roundsBlocks(
  deps: RoundsDeps,
  by: Pick<Actor, 'member' | 'community'>,
): Promise<RoundsOnHome> {
  const [mine, matches] = await Promise.all([myRounds(deps, by), deps.matches.aliveWith(by.member)]);
  const [asked, waiting] = await Promise.all([
    Promise.all(mine.map((one) => unansweredIn(deps, one, by))),
    Promise.all(
      matches
        .filter((match) => waitsFor(match, by.member))
        .map(async (match) => ({ match, channel: await deps.interestChannels.find(match.channel) })),
    ),
  ]);
  const now = deps.clock();
  return {
    waiting: waitingBlocks({ matches: waiting, asked: asked.flat() }),
    rounds: homeMessageBlocks({
      mine: mine.slice(0, ON_HOME).map((one) => ({ ...one, standing: standingIn(one, now) })),
      more: Math.max(0, mine.length - ON_HOME),
    }),
  };
}

/** They were asked whether they would like to meet, and have said nothing yet. */
export const waitsFor = (match: Match, member: Actor['member']): boolean =>
  isAlive(match) && match.state.kind === 'asking' && matchedIn(match, member)?.answer.kind === 'asked';

/** "In this time?", to which they have said nothing yet. */
async function unansweredIn(
  deps: RoundsDeps,
  mine: Mine,
  { member }: Pick<Actor, 'member'>,
): Promise<readonly AskedRound[]> {
  const { placed } = mine;
  if (placed.rounds.consent !== 'round' || standingIn(mine, deps.clock()).kind !== 'in') return [];
  const gathering = (await deps.rounds.unfinished(placed.rounds.id)).filter(
    ({ state, consent }) => state.kind === 'gathering' && consent === 'round',
  );
  const answers = await Promise.all(gathering.map(({ id }) => deps.roundAnswers.of(id)));
  return gathering.filter((_, at) => answers[at]?.has(member) === false).map((round) => ({ round, placed }));
}
