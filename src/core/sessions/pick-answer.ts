import type { Actor, PickedMessage } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { DAY, type Duration } from '../shared/time.js';
import type { SessionDeps } from './deps.js';
import { hostPanel, hostWords, pickWords } from './host-messages.js';
import { maySteer } from './host-routes.js';
import { changeSession } from './keep.js';
import { openingKey } from './keys.js';
import { type PickRefusal, picked } from './open-rules.js';
import { relaySession } from './relay-session.js';
import { type Begun, isBegun, type Pick } from './session.js';

/** An open session is never longer than that, and picking ends a day after it. */
const LOOKED_BACK: Duration = 2 * DAY;

/** The host picks a good answer by the menu of the message. */
export const pickRoutes = (deps: SessionDeps): readonly Route[] => [
  {
    on: 'pick',
    entry: 'pick-answer',
    pace: 'does',
    handle: ({ by, message }) => pickAnswer(deps, by, message),
  },
];

async function pickAnswer(deps: SessionDeps, by: Actor, message: PickedMessage): Promise<Reply> {
  const session = await sessionOf(deps, message);
  if (session === undefined || session.community !== by.community) return say(pickWords.noThread);
  if (!(await maySteer(deps, session, by.member))) return say(pickWords.notYours);
  const pick = await pickOf(deps, message);
  let refusal: PickRefusal | undefined;
  const change = await changeSession(deps, session, (current) => {
    const next = picked(current, pick, deps.clock());
    refusal = typeof next === 'string' ? next : undefined;
    return typeof next === 'string' ? current : next;
  });
  return answerTo(deps, change?.after, refusal);
}
