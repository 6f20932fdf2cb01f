import {
  type Cadence,
  nextOccurrence,
  type Occurrence,
  occurrenceOn,
  occurrences,
} from '../cadence/index.js';
import { partsOf, sessionId } from '../shared/ids.js';
import { type Duration, type Instant, MINUTE } from '../shared/time.js';
import { isRunning, type Programme, type StandingChat } from '../standing-chats/index.js';
import { remindersPast } from './due.js';
import { closed } from './open-rules.js';
import { nextQuestionAt } from './question-times.js';
import { happened, type Session } from './session.js';

/*
 * A session until it opens, as pure rules: a session, its chat and a moment go in, the next session comes out.
 * Each gives back the same object where there is nothing to do, so that doing it twice changes nothing.
 */

const LATE: Duration = 2 * MINUTE;

/** As it is prepared. One whose whole time has gone by already is only recorded. */
export function plannedSession(chat: StandingChat, occurrence: Occurrence, now: Instant): Session {
  const session: Session = {
    id: sessionId(chat.id, occurrence.date),
    chat: chat.id,
    community: chat.community,
    channel: chat.channel,
    ...timesOf(chat, occurrence),
    state: { kind: 'pending' },
    reminded: [],
    events: [],
    version: 0,
  };
  return now >= session.endsAt ? missed(session, chat, now) : session;
}

/** What its chat says now: another time, another channel, not at all, or after all. */
export function replanned(session: Session, chat: StandingChat, now: Instant): Session {
  const { date } = partsOf(session.id);
  const occurrence = isRunning(chat) ? heldOn(chat.cadence, date) : undefined;
  switch (session.state.kind) {
    case 'pending':
      return occurrence === undefined ? dropped(session, now) : moved(session, chat, occurrence, now);
    case 'dropped': {
      if (occurrence === undefined || timesOf(chat, occurrence).endsAt <= now) return session;
      const { at } = occurrence;
      const again: Session = { ...session, state: { kind: 'pending' }, reminded: remindersPast(at, now) };
      return moved(again, chat, occurrence, now);
    }
    case 'open':
      // Its time may change for the next one; only who takes this very date away ends it.
      return isRunning(chat) && !chat.cadence.skip.includes(date) ? session : closed(session, now);
    case 'closed':
    case 'missed':
      return session;
  }
}

export const dropped = (session: Session, now: Instant): Session =>
  session.state.kind === 'pending' ? { ...session, state: { kind: 'dropped', at: now } } : session;

function moved(session: Session, chat: StandingChat, occurrence: Occurrence, now: Instant): Session {
  const { startsAt, endsAt } = timesOf(chat, occurrence);
  const { channel } = chat;
  if (startsAt !== session.startsAt) {
    return { ...session, channel, startsAt, endsAt, reminded: remindersPast(startsAt, now) };
  }
  return endsAt === session.endsAt && channel === session.channel ? session : { ...session, channel, endsAt };
}

const timesOf = ({ minutes }: StandingChat, { at }: Occurrence) => ({
  startsAt: at,
  endsAt: at + minutes * MINUTE,
});

/** Two that are moved onto the same moment are one: the earlier date's. */
function heldOn(cadence: Cadence, date: string): Occurrence | undefined {
  const occurrence = occurrenceOn(cadence, date);
  const alone = cadence.moved.length === 0 && cadence.slots.length === 1;
  if (occurrence === undefined || alone) return occurrence;
  const first = occurrences(cadence, occurrence.at).next().value ?? undefined;
  return first?.at === occurrence.at && first.date !== date ? undefined : occurrence;
}

/** Its whole time went by. Of several in a row only the last one is told of. */
export function missed(session: Session, chat: StandingChat, now: Instant): Session {
  if (session.state.kind !== 'pending' || now < session.endsAt) return session;
  const later = isRunning(chat) ? nextOccurrence(chat.cadence, session.startsAt) : undefined;
  const told = later === undefined || now < timesOf(chat, later).endsAt;
  const over: Session = { ...session, state: { kind: 'missed', at: now } };
  return told ? happened(over, { kind: 'missed' }) : over;
}

/** It opens, and its first question comes at once. */
export function opened(
  session: Session,
  chat: StandingChat,
  { topic, questions }: Programme,
  now: Instant,
): Session {
  if (session.state.kind !== 'pending' || now < session.startsAt || now >= session.endsAt) return session;
  const { title, hashtag, host, hostName } = chat;
  const asked = Math.min(1, questions.length);
  const next = nextQuestionAt(questions.length - asked, now, session.endsAt);
  const open: Session = {
    ...session,
    state: {
      kind: 'open',
      openedAt: now,
      title,
      hashtag,
      host,
      hostName,
      ...(topic !== undefined && { topic }),
      questions,
      asked,
      ...(next !== undefined && { nextQuestionAt: next }),
      here: [],
      picks: [],
    },
  };
  const told = happened(open, { kind: 'opened', late: now - session.startsAt > LATE });
  return asked === 0 ? told : happened(told, { kind: 'question', index: 0 });
}
