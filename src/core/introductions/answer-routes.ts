import type { Actor } from '../conversation/interaction.js';
import { amend, type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { wordsFor } from '../members/index.js';
import type { IntroductionId, MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import { tellOutcome, wrapUpIntroduction } from './after-meeting.js';
import { anotherQuestion } from './another-question.js';
import { answerIntroduction } from './answer-introduction.js';
import { answeredMessage, closedAskMessage } from './ask-messages.js';
import type { IntroductionDeps } from './deps.js';
import { introductionHelp } from './help-messages.js';
import { type Choice, type Introduction, OUTCOMES, partyOf } from './introduction.js';
import { pressMessage } from './press-messages.js';
import { withId } from './request-routes.js';
import { outcomeMessage } from './room-messages.js';
import { wordsOfRoom } from './room-words.js';

const CHOICES: readonly Choice[] = ['yes', 'not-now', 'never'];

/** What people do with requests and introductions that are there. */
export const answerRoutes = (deps: IntroductionDeps): readonly Route[] => [
  ...CHOICES.map(
    (choice): Route => ({
      on: 'press',
      action: `introduction.${choice}`,
      pace: 'does',
      handle: ({ by, action }) => withId(deps, action, by, (id) => answer(deps, by, id, choice)),
    }),
  ),
  ...OUTCOMES.map(
    (outcome): Route => ({
      on: 'press',
      action: `introduction.${outcome}`,
      pace: 'does',
      handle: ({ by, action }) =>
        withId(deps, action, by, async (id) => {
          const words = await wordsFor(deps, by);
          const change = await tellOutcome(deps, by.member, id, outcome);
          if (change === undefined) return say(pressMessage(words, 'unknown'));
          if (change === 'not-yours') return say(pressMessage(words, 'not-yours'));
          return change.after.state.kind === 'introduced'
            ? amend(outcomeMessage(words, change.after, by.member, outcome))
            : amend(pressMessage(words, 'closed-kindly'));
        }),
    }),
  ),
  {
    on: 'press',
    action: 'introduction.wrap-up',
    pace: 'does',
    handle: ({ by, action }) =>
      withId(deps, action, by, async (id) => {
        const change = await wrapUpIntroduction(deps, by.member, id);
        const words = await wordsFor(deps, by);
        if (change === undefined) return say(pressMessage(words, 'unknown'));
        if (change === 'not-yours') return say(pressMessage(words, 'not-yours'));
        // It stands in the room, where the others read it too.
        return change.after === change.before
          ? say(pressMessage(words, 'closed-kindly'))
          : amend(pressMessage(await wordsOfRoom(deps, change.after), 'closed-kindly'));
      }),
  },
  {
    on: 'press',
    action: 'introduction.another-question',
    pace: 'does',
    handle: ({ by, action }) => withId(deps, action, by, (id) => anotherQuestion(deps, by, id)),
  },
  {
    on: 'command',
    command: 'intro',
    verb: 'help',
    pace: 'does',
    handle: async ({ by }) => say(introductionHelp(await wordsFor(deps, by), deps.policy)),
  },
];

async function answer(deps: IntroductionDeps, by: Actor, id: IntroductionId, choice: Choice): Promise<Reply> {
  const [answered, words] = await Promise.all([
    answerIntroduction(deps, by.member, id, choice),
    wordsFor(deps, by),
  ]);
  if (answered === undefined) return say(pressMessage(words, 'unknown'));
  if (answered === 'not-yours') return say(pressMessage(words, 'not-yours'));
  const { before, after } = answered;
  if (after === before) return nothingNew(words, after, by.member);
  return amend(answeredMessage(words, after, by.member));
}

function nothingNew(words: Words, introduction: Introduction, by: MemberId): Reply {
  const { state } = introduction;
  if (state.kind === 'introduced' || state.kind === 'wrapped') {
    return say(pressMessage(words, 'introduced-already'));
  }
  if (state.kind === 'ended') return amend(closedAskMessage(words, introduction, by));
  const saidYes = partyOf(introduction, by)?.answer.kind === 'yes';
  return say(pressMessage(words, saidYes ? 'answered-yes' : 'answered-no'));
}
