import { Temporal } from 'temporal-polyfill';
import { readDate } from '../cadence/index.js';
import type { Instant } from '../shared/time.js';
import type { Need } from './need.js';

type Until = Need['until'];

const USUAL_DAYS = 14;
const MOST_DAYS = 366;

/** A date by the channel's clocks: not over yet, and not more than a year away. */
export function readUntil(
  text: string,
  zone: string,
  now: Instant,
): Until | { readonly problem: 'date' | 'past' | 'far' } {
  const date = readDate(text.trim());
  if (date === undefined) return { problem: 'date' };
  const until = endOf(date, zone);
  if (until.endsAt <= now) return { problem: 'past' };
  return Temporal.PlainDate.compare(date, todayIn(zone, now).add({ days: MOST_DAYS })) > 0
    ? { problem: 'far' }
    : until;
}

/** Where nobody has said yet: two weeks from now. */
export const usualDate = (zone: string, now: Instant): string =>
  todayIn(zone, now).add({ days: USUAL_DAYS }).toString();

const endOf = (date: string, zone: string): Until => ({
  date,
  endsAt: Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
});

const todayIn = (zone: string, now: Instant): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
