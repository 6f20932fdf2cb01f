import { DAY, type Duration, HOUR, type Instant, MINUTE, SECOND } from '../shared/time.js';
import type { ReminderKind, Session } from './session.js';

/** Whoever saves a session goes on with it at once; only if they do not, a tick finds it after so long. */
const NET: Duration = 10 * SECOND;

const AHEAD: Readonly<Record<ReminderKind, Duration>> = { 'day-before': DAY, 'quarter-before': 15 * MINUTE };
const KINDS = Object.keys(AHEAD).filter((kind): kind is ReminderKind => kind in AHEAD);

/** So shortly before the start, the last reminder says it all. */
const TOO_LATE_FOR_THE_FIRST: Duration = 2 * HOUR;

/** When something next falls due in this session by itself; undefined when nothing ever will. */
export function dueAt(
  { state, events, startsAt, endsAt, reminded }: Session,
  now: Instant,
): Instant | undefined {
  if (events.length > 0) return now + NET;
  switch (state.kind) {
    case 'pending':
      return Math.min(
        startsAt,
        ...KINDS.filter((kind) => !reminded.includes(kind)).map((kind) => startsAt - AHEAD[kind]),
      );
    case 'open':
      return Math.min(endsAt, state.nextQuestionAt ?? endsAt);
    case 'closed':
    case 'missed':
    case 'dropped':
      return undefined;
  }
}

export interface DueReminders {
  /** These are settled with it, told or not. */
  readonly settled: readonly ReminderKind[];
  /** Undefined: it is too late for that one, and nobody is told. */
  readonly tell?: ReminderKind;
}

/** Which reminder this moment owes. After a stop the earlier one is left out when the later one is near. */
export function dueReminders({ startsAt, reminded }: Session, now: Instant): DueReminders | undefined {
  const settled = KINDS.filter((kind) => !reminded.includes(kind) && startsAt - AHEAD[kind] <= now);
  if (settled.length === 0) return undefined;
  if (settled.includes('quarter-before')) return { settled, tell: 'quarter-before' };
  return startsAt - now < TOO_LATE_FOR_THE_FIRST ? { settled } : { settled, tell: 'day-before' };
}

/** Those whose moment has gone by when a session gets another time: its members have just been told of that. */
export const remindersPast = (startsAt: Instant, now: Instant): readonly ReminderKind[] =>
  KINDS.filter((kind) => startsAt - AHEAD[kind] <= now);
