import { advanceSession } from './advance-session.js';
import type { SessionDeps } from './deps.js';
import { eachDue } from './each-due.js';
import { prepareSessions } from './prepare-sessions.js';

const AT_ONCE = 8;
const AT_MOST = 500;

/** The tick: everything that is due now in any standing chat, at most 500 of them. */
export async function advanceDueChats(deps: SessionDeps): Promise<number> {
  const due = await deps.standingChats.due(deps.clock(), AT_MOST);
  return eachDue(due, { atOnce: AT_ONCE, random: deps.random }, (chat) =>
    prepareSessions(deps, chat).catch((error: unknown) => {
      deps.log.warn({ chat, err: error }, 'a chat could not be advanced; it will be tried again');
    }),
  );
}

/** The tick: everything that is due now in any session, at most 500 of them. */
export async function advanceDueSessions(deps: SessionDeps): Promise<number> {
  const due = await deps.sessions.due(deps.clock(), AT_MOST);
  return eachDue(due, { atOnce: AT_ONCE, random: deps.random }, (session) =>
    advanceSession(deps, session).catch((error: unknown) => {
      deps.log.warn({ session, err: error }, 'a session could not be advanced; it will be tried again');
    }),
  );
}
