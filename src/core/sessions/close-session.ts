import type { Message } from '../conversation/message.js';
import type { Instant } from '../shared/time.js';
import type { SessionDeps } from './deps.js';
import { couldNotOpen, hostWords } from './host-messages.js';
import { closingKey, openingKey, panelKey, questionKey } from './keys.js';
import { closed, lost, takenBack } from './open-rules.js';
import type { OpenSession, Session } from './session.js';

/** It closes; but one whose opening post never came has not been, and nothing of it comes after the end. */
export async function closeSession(
  deps: SessionDeps,
  session: Session,
  state: OpenSession,
  now: Instant,
): Promise<Session> {
  const opening = await deps.outbox.status(openingKey(session.id));
  const neverCame =
    opening?.state === 'given-up' || (opening?.state === 'waiting' && (await tookBack(deps, session, state)));
  return neverCame ? loseSession(deps, session, state, now) : closed(session, now);
}

/**
 * Its chat takes this date away after it has begun: it closes kindly. One whose opening post is not out yet is
 * taken back whole, as if the word had come a moment earlier.
 */
export async function cancelOpen(
  deps: SessionDeps,
  session: Session,
  state: OpenSession,
  now: Instant,
): Promise<Session> {
  const opening = await deps.outbox.status(openingKey(session.id));
  if (opening?.state !== 'waiting' || !(await tookBack(deps, session, state)))
    return closeSession(deps, session, state, now);
  await tellHost(deps, session, 'taken-back', hostWords.takenBack, now);
  return takenBack(session, now);
}

/** Its opening post will never arrive. */
export async function loseSession(
  deps: SessionDeps,
  session: Session,
  { title }: OpenSession,
  now: Instant,
): Promise<Session> {
  await tellHost(deps, session, 'lost', couldNotOpen(title), now);
  return lost(session, now);
}

/** In the place of the panel with which they would have run it. */
async function tellHost(
  { outbox }: SessionDeps,
  { id, community }: Session,
  what: string,
  message: Message,
  now: Instant,
): Promise<void> {
  const delivery = { kind: 'amend', earlier: panelKey(id), message } as const;
  await outbox.put([
    { key: `${panelKey(id)}|${what}`, community, delivery, notBefore: now, lostAnswer: 'twice' },
  ]);
}

/** A post that comes after the end would only puzzle people. */
async function tookBack(
  { outbox }: SessionDeps,
  { id }: Session,
  { questions }: OpenSession,
): Promise<boolean> {
  await outbox.drop([
    openingKey(id),
    panelKey(id),
    closingKey(id),
    ...questions.map((_, index) => questionKey(id, index)),
  ]);
  return (await outbox.status(openingKey(id))) === undefined;
}
