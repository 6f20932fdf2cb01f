import {
  type Cadence,
  type LocalDate,
  type LocalDateTime,
  type Occurrence,
  occurrenceOn,
  readDate,
} from '../cadence/index.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { occurrenceWords, stateWords } from './change-messages.js';
import { change, changed, happened, planned } from './rules.js';
import type { StandingChat } from './standing-chat.js';
import { dateOf, wallWords } from './wall-messages.js';

/* Single dates: left out, held after all, held at another time. */

export type FoundDate =
  | { readonly kind: 'date'; readonly occurrence: Occurrence }
  | { readonly kind: 'none' | 'past' | 'cancelled'; readonly date: LocalDate };

/** The occurrence that somebody means by a date they typed: the one due on it, or else the one moved to it. */
export function findDate(chat: StandingChat, date: LocalDate, now: Instant): FoundDate {
  const movedHere = chat.cadence.moved.find(({ to }) => dateOf(to) === date);
  const due = findDue(chat, date, now);
  if (movedHere === undefined || (due.kind === 'date' && dateOf(due.occurrence.local) === date)) return due;
  const moved = findDue(chat, movedHere.date, now);
  return moved.kind === 'date' ? moved : { ...moved, date };
}

/** The occurrence that a button or a choice is about, by the date it was due on. */
export function findDue({ cadence }: StandingChat, text: string, now: Instant): FoundDate {
  const date = readDate(text);
  if (date === undefined) return { kind: 'none', date: text };
  const occurrence = occurrenceOn(cadence, date);
  if (occurrence !== undefined) {
    return occurrence.at > now ? { kind: 'date', occurrence } : { kind: 'past', date };
  }
  const skipped = cadence.skip.includes(date) && occurrenceOn({ ...cadence, skip: [] }, date) !== undefined;
  return { kind: skipped ? 'cancelled' : 'none', date };
}

/** These dates are left out. */
export function withoutDates(
  chat: StandingChat,
  dates: readonly LocalDate[],
  by: MemberId,
  now: Instant,
): StandingChat {
  const found = [...new Set(dates)].flatMap((date) => occurrenceOn(chat.cadence, date) ?? []);
  const ahead = found.filter(({ at }) => at > now);
  if (ahead.length === 0) return chat;
  const skip = [...chat.cadence.skip, ...ahead.map(({ date }) => date)].sort();
  return ahead.reduce(
    (next, occurrence) =>
      happened(next, {
        kind: 'cancelled',
        date: occurrence.date,
        wasAt: occurrence.at,
        ...change(now, by, occurrenceWords(chat, occurrence), stateWords.held, stateWords.cancelled),
      }),
    withCadence(chat, { ...chat.cadence, skip }, now),
  );
}

/** A date that was left out is held after all, if it is still ahead. */
export function withDateAgain(chat: StandingChat, date: LocalDate, by: MemberId, now: Instant): StandingChat {
  const skip = chat.cadence.skip.filter((other) => other !== date);
  const occurrence = occurrenceOn({ ...chat.cadence, skip }, date);
  if (skip.length === chat.cadence.skip.length || occurrence === undefined || occurrence.at <= now)
    return chat;
  return happened(withCadence(chat, { ...chat.cadence, skip }, now), {
    kind: 'restored',
    date,
    isAt: occurrence.at,
    ...change(now, by, occurrenceWords(chat, occurrence), stateWords.cancelled, stateWords.held),
  });
}

/** A date is held at another time, this once. */
export function withDateMoved(
  chat: StandingChat,
  date: LocalDate,
  to: LocalDateTime,
  by: MemberId,
  now: Instant,
): StandingChat {
  const before = occurrenceOn(chat.cadence, date);
  const others = chat.cadence.moved.filter((move) => move.date !== date);
  const moved = [...others, { date, to }].sort((one, other) => (one.date < other.date ? -1 : 1));
  const after = occurrenceOn({ ...chat.cadence, moved }, date);
  if (before === undefined || after === undefined || before.at === after.at || before.at <= now) return chat;
  return happened(withCadence(chat, { ...chat.cadence, moved }, now), {
    kind: 'moved',
    date,
    wasAt: before.at,
    toAt: after.at,
    ...change(now, by, occurrenceWords(chat, before), wallWords(before), wallWords(after)),
  });
}

const withCadence = (chat: StandingChat, cadence: Cadence, now: Instant): StandingChat =>
  changed(planned({ ...chat, cadence }, now));
