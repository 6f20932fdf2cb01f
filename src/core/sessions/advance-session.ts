import type { SessionId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { StandingChat } from '../standing-chats/index.js';
import { closeSession, loseSession } from './close-session.js';
import type { SessionDeps } from './deps.js';
import { dueReminders } from './due.js';
import { changeSession } from './keep.js';
import { openingKey } from './keys.js';
import { asked } from './open-rules.js';
import { openSession } from './open-session.js';
import { dropped, missed, replanned } from './pending-rules.js';
import { followChat } from './reconcile-sessions.js';
import { relaySession } from './relay-session.js';
import { remindMembers, takeBackReminders } from './remind.js';
import type { OpenSession, Session } from './session.js';

/** What was looked up and done on the way to a decision. */
interface InHand {
  chat?: StandingChat;
  /** Reminders that were stored for it. */
  owed: readonly string[];
}

/** Does whatever is due in one session, and notes when to look again. Safe to run twice at once. */
export async function advanceSession(deps: SessionDeps, id: SessionId): Promise<void> {
  const inHand: InHand = { owed: [] };
  const change = await changeSession(deps, id, (session) => whatIsDue(deps, session, inHand));
  if (change === undefined) return;
  const { before, after } = change;
  const notHeldThen = after.state.kind === 'dropped' || after.startsAt !== before.startsAt;
  if (inHand.owed.length > 0 && notHeldThen) await deps.outbox.drop(inHand.owed);
  // Only once it is saved as missed: a channel that is found to be lost closes what is open there.
  if (before.state.kind === 'open' && after.state.kind === 'missed') await deps.channelTrouble(after.channel);
  const current = await relaySession(deps, after, inHand.chat);
  // The chat may have changed its mind in the very moment; it has the last word.
  if (after !== before && current.state.kind === 'dropped') await followChat(deps, current);
}

async function whatIsDue(deps: SessionDeps, session: Session, inHand: InHand): Promise<Session> {
  const { state, events } = session;
  if (events.length > 0) return session;
  if (state.kind === 'open') return whileOpen(deps, session, state, deps.clock());
  return state.kind === 'pending' ? whilePending(deps, session, inHand) : session;
}

async function whilePending(deps: SessionDeps, session: Session, inHand: InHand): Promise<Session> {
  const now = deps.clock();
  const chat = await deps.standingChats.find(session.chat);
  if (chat === undefined) return dropped(session, now);
  inHand.chat = chat;
  const current = replanned(session, chat, now);
  if (current.startsAt !== session.startsAt || current.state.kind !== 'pending') {
    await takeBackReminders(deps, session);
    return current;
  }
  if (now >= current.endsAt) return missed(current, chat, now);
  if (now >= current.startsAt) return openSession(deps, current, chat, now);
  const reminders = dueReminders(current, now);
  if (reminders === undefined) return current;
  if (reminders.tell !== undefined) inHand.owed = await remindMembers(deps, current, chat, reminders.tell);
  return { ...current, reminded: [...current.reminded, ...reminders.settled] };
}

async function whileOpen(
  deps: SessionDeps,
  session: Session,
  state: OpenSession,
  now: Instant,
): Promise<Session> {
  if (now >= session.endsAt) return closeSession(deps, session, state, now);
  // Once a while after the opening is enough, and once more at the end.
  const opening = state.asked <= 1 ? await deps.outbox.status(openingKey(session.id)) : undefined;
  if (opening?.state === 'given-up') return loseSession(deps, session, state, now);
  return state.nextQuestionAt !== undefined && state.nextQuestionAt <= now ? asked(session, now) : session;
}
