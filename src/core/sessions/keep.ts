import type { SessionId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { SessionDeps } from './deps.js';
import { dueAt } from './due.js';
import type { Session } from './session.js';

type Keeping = Pick<SessionDeps, 'sessions' | 'clock'>;

export interface SessionChange {
  readonly before: Session;
  /** The same object as `before` where the rule found nothing to do. */
  readonly after: Session;
}

/**
 * Loads a session, lets a rule decide, and saves state and events in one write; decides again when somebody else was
 * faster. Given a session that is in hand anyway, it begins with that one instead of loading it.
 * Undefined: there is no such session.
 */
export function changeSession(
  { sessions, clock }: Keeping,
  which: SessionId | Session,
  rule: (session: Session) => Session | Promise<Session>,
): Promise<SessionChange | undefined> {
  let held = typeof which === 'string' ? undefined : which;
  const id = typeof which === 'string' ? which : which.id;
  return untilSaved(async () => {
    const before = held ?? (await sessions.find(id));
    held = undefined;
    if (before === undefined) return undefined;
    const after = await rule(before);
    if (after === before) return { before, after };
    return { before, after: await sessions.save(after, dueAt(after, clock())) };
  });
}
