import type { StandingChat } from '../standing-chats/index.js';
import { cancelOpen } from './close-session.js';
import type { SessionDeps } from './deps.js';
import { changeSession } from './keep.js';
import { replanned } from './pending-rules.js';
import { relaySession } from './relay-session.js';
import { takeBackReminders } from './remind.js';
import type { Session } from './session.js';

/** The dates, the length or the state of a chat changed: its unfinished sessions follow. Done twice, it does nothing. */
export async function reconcileSessions(deps: SessionDeps, chat: StandingChat): Promise<void> {
  for (const session of await deps.sessions.unfinished(chat.id)) await followChat(deps, session);
}

/**
 * Brings a session in line with its chat as that is now. Two changes of a chat may be followed at the same time, and
 * the later one holds: so the chat is looked at again afterwards.
 */
export async function followChat(deps: SessionDeps, session: Session): Promise<void> {
  for (;;) {
    const chat = await deps.standingChats.find(session.chat);
    if (chat === undefined) return;
    const change = await changeSession(deps, session.id, async (current) => {
      const next = replanned(current, chat, deps.clock());
      const heldOtherwise = next.startsAt !== current.startsAt || next.state.kind === 'dropped';
      if (next !== current && heldOtherwise) await takeBackReminders(deps, current);
      return next.state.kind === 'closed' && current.state.kind === 'open'
        ? cancelOpen(deps, current, current.state, deps.clock())
        : next;
    });
    if (change !== undefined) await relaySession(deps, change.after, chat);
    const now = await deps.standingChats.find(session.chat);
    if (now?.version === chat.version) return;
  }
}
