import type { Actor, PickedMessage } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { DAY, type Duration } from '../shared/time.js';
import type { SessionDeps } from './deps.js';
import { pickWords } from './host-messages.js';
import { maySteer } from './host-routes.js';
import { changeSession } from './keep.js';
import { openingKey } from './keys.js';
import { picked } from './open-rules.js';
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
  const change = await changeSession(deps, session, (current) => {
    const next = picked(current, pick, deps.clock());
    return typeof next === 'string' ? current : next;
  });
  if (change === undefined) return say(pickWords.noThread);
  const { before, after } = change;
  if (after === before) {
    const why = picked(after, pick, deps.clock());
    return say(typeof why === 'string' ? pickWords[why] : pickWords.over);
  }
  deps.soon('a picked answer', () => relaySession(deps, after));
  return say(after.state.kind === 'closed' ? pickWords.pickedLate : pickWords.picked);
}

/** The session in whose thread the message stands: its opening post is what the thread hangs on. */
async function sessionOf(deps: SessionDeps, { place, thread }: PickedMessage): Promise<Begun | undefined> {
  if (thread === undefined) return undefined;
  for (const session of await deps.sessions.begunIn(place, deps.clock() - LOOKED_BACK)) {
    const opening = await deps.outbox.status(openingKey(session.id));
    if (opening?.ref?.message === thread && isBegun(session)) return session;
  }
  return undefined;
}

/** Only where it is and who wrote it; never its words. */
async function pickOf({ people }: SessionDeps, { url, message, author }: PickedMessage): Promise<Pick> {
  if (author === undefined) return { url, message };
  const { name } = await people.find(author);
  return { url, message, author: { member: author, name } };
}
