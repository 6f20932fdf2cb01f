import type { Instant } from '../shared/time.js';
import type { SessionDeps } from './deps.js';
import { couldNotOpen } from './host-messages.js';
import { closingKey, openingKey, panelKey, questionKey } from './keys.js';
import { closed, lost } from './open-rules.js';
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

/** Its opening post will never arrive. */
export async function loseSession(
  { outbox }: SessionDeps,
  session: Session,
  { title }: OpenSession,
  now: Instant,
): Promise<Session> {
  const { id, community } = session;
  const message = couldNotOpen(title);
  const delivery = { kind: 'amend', earlier: panelKey(id), message } as const;
  await outbox.put([
    { key: `${panelKey(id)}|lost`, community, delivery, notBefore: now, lostAnswer: 'twice' },
  ]);
  return lost(session, now);
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
