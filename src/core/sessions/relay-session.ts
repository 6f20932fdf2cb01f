import { occurrenceOn } from '../cadence/index.js';
import { partsOf } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { changeChat, listUpcoming, type StandingChat, withoutProgramme } from '../standing-chats/index.js';
import { aheadOf } from './ahead.js';
import type { SessionDeps } from './deps.js';
import { changeSession } from './keep.js';
import { missedNotices } from './missed-notices.js';
import { type Around, noticesOf } from './notices-of.js';
import { isBegun, type Session, type SessionEvent } from './session.js';

/**
 * Turns what happened into notices owed, and forgets it only once they are stored.
 * Run twice, or by two processes at once, it owes nothing twice.
 * @param inHand its chat, if that is loaded anyway
 * @returns the session as it is then
 */
export async function relaySession(
  deps: SessionDeps,
  session: Session,
  inHand?: StandingChat,
): Promise<Session> {
  const { events } = session;
  if (events.length === 0) return session;
  const kinds = new Set(events.map(({ kind }) => kind));
  const chat =
    inHand ??
    (NEEDS_CHAT.some((kind) => kinds.has(kind)) ? await deps.standingChats.find(session.chat) : undefined);
  const now = deps.clock();
  const around = aroundOf(session, chat, now);
  const owed = events.flatMap((event) => noticesOf(session, event, around, now));
  const missed = kinds.has('missed') ? await missedNotices(deps, session, chat, around.ahead()) : [];
  await Promise.all([
    deps.outbox.put([...owed, ...missed]),
    kinds.has('opened') && chat !== undefined ? takeProgramme(deps, session, chat) : undefined,
    // While one is held it stays in the list; afterwards the next one takes its place.
    (kinds.has('closed') || kinds.has('missed')) && chat !== undefined ? listUpcoming(deps, chat) : undefined,
  ]);
  const relayed = new Set(events.map(({ number }) => number));
  const change = await changeSession(deps, session, (current) => {
    const left = current.events.filter(({ number }) => !relayed.has(number));
    return left.length === current.events.length ? current : { ...current, events: left };
  });
  deps.deliverSoon();
  return change?.after ?? session;
}

const NEEDS_CHAT: readonly SessionEvent['kind'][] = ['opened', 'closed', 'picked', 'missed'];

/** What this session is about leaves the queues, by its words: taking it twice takes it once. */
async function takeProgramme(deps: SessionDeps, session: Session, chat: StandingChat): Promise<void> {
  if (!isBegun(session)) return;
  const { topic, questions } = session.state;
  const programme = { questions, ...(topic !== undefined && { topic }) };
  const own = await deps.ownPrompts.of(session.community);
  await changeChat(deps, chat, (current) => withoutProgramme(current, programme, own));
}

const DAY_WORDS = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Worked out only where a notice says it: most do not. */
const aroundOf = (session: Session, chat: StandingChat | undefined, now: Instant): Around => ({
  day: () => {
    const { date } = partsOf(session.id);
    const local = chat === undefined ? undefined : occurrenceOn(chat.cadence, date)?.local;
    return DAY_WORDS.format(Date.parse((local ?? date).slice(0, 10)));
  },
  ahead: () => aheadOf(session, chat, now),
});
