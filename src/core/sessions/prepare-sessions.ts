import type { Occurrence } from '../cadence/index.js';
import type { ChatId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import {
  changeChat,
  isRunning,
  PREPARE_AHEAD,
  prepared,
  relayChat,
  type StandingChat,
} from '../standing-chats/index.js';
import type { SessionDeps } from './deps.js';
import { dueAt } from './due.js';
import { plannedSession } from './pending-rules.js';
import { followChat } from './reconcile-sessions.js';
import { relaySession } from './relay-session.js';

/** After a long stop the rest waits for the next tick. */
const MOST_AT_ONCE = 100;

/** Tells what happened to a chat, and prepares its sessions as they come up. Safe to run twice at once. */
export async function prepareSessions(deps: SessionDeps, id: ChatId): Promise<void> {
  const found = await deps.standingChats.find(id);
  if (found === undefined) return;
  let chat: StandingChat | undefined = await relayChat(deps, found);
  for (let count = 0; count < MOST_AT_ONCE && chat !== undefined; count += 1) {
    const next = comingUp(chat, deps.clock());
    if (next === undefined) return;
    chat = await prepareNext(deps, chat, next);
  }
}

function comingUp(chat: StandingChat, now: Instant): Occurrence | undefined {
  const { next } = chat;
  return isRunning(chat) && next !== undefined && next.at - PREPARE_AHEAD <= now ? next : undefined;
}

/** The session first, and only then does the chat move on: whoever dies in between leaves nothing out. */
async function prepareNext(
  deps: SessionDeps,
  chat: StandingChat,
  next: Occurrence,
): Promise<StandingChat | undefined> {
  const now = deps.clock();
  const session = plannedSession(chat, next, now);
  if (await deps.sessions.insert(session, dueAt(session, now))) await relaySession(deps, session, chat);
  // It has been prepared before, perhaps for another time, or dropped and is back.
  else await followChat(deps, session);
  const change = await changeChat(deps, chat, (current) =>
    current.next?.date === next.date && current.next.at === next.at && isRunning(current)
      ? prepared(current)
      : current,
  );
  return change?.after;
}
