import { amend, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import { tellOutcome, wrapUpIntroduction } from './after-meeting.js';
import { anotherQuestion } from './another-question.js';
import { answerIntroduction } from './answer-introduction.js';
import { answeredMessage, closedAskMessage } from './ask-messages.js';
import type { IntroductionDeps } from './deps.js';
import { introductionHelp } from './help-messages.js';
import { type Choice, type Introduction, OUTCOMES, partyOf } from './introduction.js';
import { pressWords } from './press-messages.js';
import { withId } from './request-routes.js';
import { outcomeMessage } from './room-messages.js';

const CHOICES: readonly Choice[] = ['yes', 'not-now', 'never'];

/** What people do with requests and introductions that are there. */
export const answerRoutes = (deps: IntroductionDeps): readonly Route[] => [
  ...CHOICES.map(
    (choice): Route => ({
      on: 'press',
      action: `introduction.${choice}`,
      pace: 'does',
      handle: ({ by, action }) => withId(action, by, (id) => answer(deps, by.member, id, choice)),
    }),
  ),
  ...OUTCOMES.map(
    (outcome): Route => ({
      on: 'press',
      action: `introduction.${outcome}`,
      pace: 'does',
      handle: ({ by, action }) =>
        withId(action, by, async (id) => {
          const change = await tellOutcome(deps, by.member, id, outcome);
          if (change === undefined) return say(pressWords.unknown);
          if (change === 'not-yours') return say(pressWords.notYours);
          return change.after.state.kind === 'introduced'
            ? amend(outcomeMessage(change.after, by.member, outcome))
            : amend(pressWords.closedKindly);
        }),
    }),
  ),
  {
    on: 'press',
    action: 'introduction.wrap-up',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(action, by, async (id) => {
        const change = await wrapUpIntroduction(deps, by.member, id);
        if (change === undefined) return say(pressWords.unknown);
        if (change === 'not-yours') return say(pressWords.notYours);
        return change.after === change.before ? say(pressWords.closedKindly) : amend(pressWords.closedKindly);
      }),
  },
  {
    on: 'press',
    action: 'introduction.another-question',
    pace: 'does',
    handle: ({ by, action }) => withId(action, by, (id) => anotherQuestion(deps, by.member, id)),
  },
  {
    on: 'command',
    command: 'intro',
    verb: 'help',
    pace: 'does',
    handle: async () => say(introductionHelp(deps.policy)),
  },
];

async function answer(
  deps: IntroductionDeps,
  by: MemberId,
  id: IntroductionId,
  choice: Choice,
): Promise<Reply> {
  const answered = await answerIntroduction(deps, by, id, choice);
  if (answered === undefined) return say(pressWords.unknown);
  if (answered === 'not-yours') return say(pressWords.notYours);
  const { before, after } = answered;
  if (after === before) return nothingNew(after, by);
  return amend(answeredMessage(after, by));
}

function nothingNew(introduction: Introduction, by: MemberId): Reply {
  const { state } = introduction;
  if (state.kind === 'introduced' || state.kind === 'wrapped') return say(pressWords.introducedAlready);
  if (state.kind === 'ended') return amend(closedAskMessage(introduction, by));
  return say(
    partyOf(introduction, by)?.answer.kind === 'yes' ? pressWords.answeredYes : pressWords.answeredNo,
  );
}
