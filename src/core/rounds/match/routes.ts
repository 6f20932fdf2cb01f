import type { Action } from '../../conversation/action-key.js';
import type { Actor } from '../../conversation/interaction.js';
import type { Message } from '../../conversation/message.js';
import { amend, type Reply, say } from '../../conversation/reply.js';
import type { Route } from '../../conversation/route.js';
import { communityOf, type MatchId, type MemberId, parseMatchId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';
import { CHECK_IN_OUTCOMES, type CheckInOutcome, type Match, type MatchChoice, matchedIn } from '../match.js';
import { answerAsk } from './answer.js';
import { matchAnsweredMessage, matchTooLateMessage } from './ask-messages.js';
import { openingAnew } from './opening.js';
import { tellOutcome } from './outcome.js';
import { checkedInMessage, matchPressWords, metAlreadyMessage } from './press-messages.js';
import { calledInRounds } from './reach.js';
import { matchOpeningMessage } from './room-messages.js';

const CHOICES: readonly MatchChoice[] = ['yes', 'not-this-time', 'never'];

/** What people do with the matches that they are in. */
export const matchRoutes = (deps: RoundsDeps): readonly Route[] => [
  ...CHOICES.map((choice) => on(choice, (by, id) => answer(deps, by.member, id, choice))),
  ...CHECK_IN_OUTCOMES.map((outcome) => on(outcome, (by, id) => checkIn(deps, by.member, id, outcome))),
  on('another-question', (by, id) => another(deps, by.member, id)),
];

const on = (verb: string, handle: (by: Actor, id: MatchId) => Promise<Reply>): Route => ({
  on: 'press',
  action: `match.${verb}`,
  pace: 'does',
  handle: async ({ by, action }) => {
    const id = idOf(action, by);
    return id === undefined ? say(matchPressWords.unknown) : handle(by, id);
  },
});

function idOf(action: Action, by: Actor): MatchId | undefined {
  const id = parseMatchId(action.id);
  return id !== undefined && communityOf(id) === by.community ? id : undefined;
}

async function answer(deps: RoundsDeps, by: MemberId, id: MatchId, choice: MatchChoice): Promise<Reply> {
  const answered = await answerAsk(deps, by, id, choice);
  if (answered === undefined) return say(matchPressWords.unknown);
  if (answered === 'not-yours') return say(matchPressWords.notYours);
  const { before, after } = answered;
  if (after === before) return nothingNew(after, by, deps.clock());
  return amend(matchAnsweredMessage(after, by, await channelName(deps, after)));
}

function nothingNew(match: Match, by: MemberId, now: number): Reply {
  const { state } = match;
  if (state.kind === 'met') return say(metAlreadyMessage(match, state));
  if (state.kind === 'agreed') return say(matchPressWords.opensNow);
  if (state.kind === 'ended' || now >= state.until) return amend(matchTooLateMessage(match, by));
  const yes = matchedIn(match, by)?.answer.kind === 'yes';
  return say(yes ? matchPressWords.answeredYes : matchPressWords.answeredNo);
}

async function checkIn(deps: RoundsDeps, by: MemberId, id: MatchId, outcome: CheckInOutcome): Promise<Reply> {
  const change = await tellOutcome(deps, by, id, outcome);
  if (change === undefined) return say(matchPressWords.unknown);
  if (change === 'not-yours') return say(matchPressWords.notYours);
  return change.after.state.kind === 'met'
    ? amend(checkedInMessage(change.after, by, outcome))
    : say(matchPressWords.noRoom);
}

/** Whoever of the room wants it; nobody can see who. */
async function another(deps: RoundsDeps, by: MemberId, id: MatchId): Promise<Reply> {
  const match = await deps.matches.find(id);
  if (match === undefined || match.state.kind !== 'met') return say(matchPressWords.unknown);
  if (matchedIn(match, by) === undefined) return say(matchPressWords.notYourRoom);
  const opening = await openingAnew(deps, match);
  return amend(unheard(matchOpeningMessage(match, opening, await channelName(deps, match))));
}

/** Nobody is notified again. */
const unheard = ({ summary, blocks }: Message): Message => ({ summary, blocks });

const channelName = async ({ interestChannels }: RoundsDeps, { channel }: Match): Promise<string> =>
  calledInRounds(await interestChannels.find(channel));
