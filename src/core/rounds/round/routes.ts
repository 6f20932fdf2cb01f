import { amend, type Reply, say } from '../../conversation/reply.js';
import type { Route } from '../../conversation/route.js';
import { asSteward } from '../../stewards/index.js';
import type { RoundsDeps } from '../deps.js';
import { previewPast } from '../plan/preview-messages.js';
import { answerRound } from './answer.js';
import { decideAbout } from './decide.js';
import { readPreviewButton, readRoundKey } from './keys.js';
import { noSuchRound } from './round-messages.js';

/** What people do with one round: in or out, and what stewards decide about its draw. */
export const roundRoutes = (deps: RoundsDeps): readonly Route[] => [
  ...(['in', 'out'] as const).map(
    (answer): Route => ({
      on: 'press',
      action: `round.${answer}`,
      pace: 'does',
      handle: async ({ action, by }) => {
        const round = readRoundKey(action.id, by.community);
        return round === undefined ? say(noSuchRound) : answerRound(deps, by.member, round, answer);
      },
    }),
  ),
  ...(['send', 'again', 'skip'] as const).map(
    (verb): Route => ({
      on: 'press',
      action: `round.${verb}`,
      pace: 'does',
      handle: ({ action, by }) =>
        asSteward(deps, by, async (): Promise<Reply> => {
          const which = readPreviewButton(action.id, by.community);
          const message = which && (await decideAbout(deps, which.round, which.attempt, verb));
          return message === undefined ? say(previewPast) : amend(message);
        }),
    }),
  ),
];
