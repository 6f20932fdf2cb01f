import { Temporal } from 'temporal-polyfill';
import type { Cadence, Occurrence } from '../cadence/index.js';
import type { ListedEvent } from '../messenger.js';
import { DAY, type Duration, MINUTE } from '../shared/time.js';
import { eventAbout } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';

type Repeats = NonNullable<ListedEvent['repeats']>;

/**
 * How a platform's list of events can repeat this one by itself: weeks and months counted in UTC, and nothing left
 * out, moved or taking turns from this occurrence on. Undefined: it is listed just this once.
 */
export function repeatsOf(
  { pattern, slots, skip, moved, end }: Cadence,
  occurrence: Occurrence,
): Repeats | undefined {
  const ahead = (date: string) => date >= occurrence.date;
  const disturbed = skip.some(ahead) || moved.some(({ date }) => ahead(date)) || end !== undefined;
  if (disturbed || slots.length > 1 || !occurrence.local.startsWith(utcOf(occurrence).date)) return undefined;
  if (!occurrence.local.startsWith(occurrence.date)) return undefined;
  switch (pattern.kind) {
    case 'weekly':
      if (pattern.weekdays.length !== 1 || pattern.every > 2) return undefined;
      return { every: pattern.every === 1 ? 'week' : 'second-week' };
    case 'monthly-by-weekday': {
      const { every, nth } = pattern;
      return every !== 1 || nth === 'last' || nth === 5 ? undefined : { every: 'month', nth };
    }
    case 'monthly-by-date':
      return undefined;
  }
}

/** A chat as a platform's list of events can show it, from this occurrence on. */
export function listedEvent(chat: StandingChat, occurrence: Occurrence): ListedEvent {
  const repeats = repeatsOf(chat.cadence, occurrence);
  return {
    place: chat.channel,
    title: chat.title,
    about: eventAbout(chat),
    startsAt: occurrence.at,
    endsAt: occurrence.at + chat.minutes * MINUTE,
    ...(repeats && { repeats }),
  };
}

/** Longer than this, and the outbox might have forgotten where the event is. */
const SAID_AGAIN: Duration = 56 * DAY;

/**
 * The notice that lists it. A new one is owed when what is shown changes, and when the clocks change: a list counts
 * in UTC, so an event at noon would be an hour off from then on.
 */
export function listingKey(chat: StandingChat, occurrence: Occurrence): string {
  const { date, time } = utcOf(occurrence);
  const when = repeatsOf(chat.cadence, occurrence)
    ? `${time}.${Math.floor(occurrence.at / SAID_AGAIN)}`
    : `${date}`;
  return `${chat.id}|event|${chat.sequence}|${when}`;
}

function utcOf({ at }: Occurrence): { readonly date: string; readonly time: string } {
  const iso = Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'minute' });
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
