import { Temporal } from 'temporal-polyfill';
import { readZone } from '../cadence/index.js';
import type { Instant } from '../shared/time.js';
import type { Member, QuietHours } from './member.js';

const SATURDAY = 6;

/**
 * The earliest moment from `now` on at which this member may be disturbed: outside their quiet hours and, if they
 * wish, not at a weekend, in their own zone. Without any zone there is no telling, and so no waiting.
 * A wall time that a clock change skips counts as the moment just after it (Temporal's "compatible").
 */
export function quietUntil(member: Member, zone: string | undefined, now: Instant): Instant {
  const timeZone = member.zone ?? zone;
  if (timeZone === undefined || (member.quietHours === undefined && !member.weekendsOff)) return now;
  let at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  // A night, a weekend and a night again: no more than four steps can follow each other.
  for (let step = 0; step < 5; step += 1) {
    const later = afterWeekend(member, afterNight(member.quietHours, at));
    if (Temporal.ZonedDateTime.compare(later, at) === 0) break;
    at = later;
  }
  return at.epochMilliseconds;
}

function afterNight(hours: QuietHours | undefined, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (hours === undefined || hours.from === hours.to) return at;
  const wall = at.toPlainTime();
  const from = Temporal.PlainTime.from(hours.from);
  const to = Temporal.PlainTime.from(hours.to);
  const pastFrom = Temporal.PlainTime.compare(wall, from) >= 0;
  const beforeTo = Temporal.PlainTime.compare(wall, to) < 0;
  const overMidnight = Temporal.PlainTime.compare(from, to) > 0;
  if (overMidnight ? !(pastFrom || beforeTo) : !(pastFrom && beforeTo)) return at;
  const morning = overMidnight && pastFrom ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate();
  return morning.toZonedDateTime({ timeZone: at.timeZoneId, plainTime: to });
}

function afterWeekend(member: Member, at: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (!member.weekendsOff || at.dayOfWeek < SATURDAY) return at;
  const monday = at.toPlainDate().add({ days: 8 - at.dayOfWeek });
  return monday.toZonedDateTime({ timeZone: at.timeZoneId });
}

/** Whether a text names an IANA zone that this computer knows. */
export const isZone = (text: string): boolean => readZone(text) !== undefined;

const HOURS = /^(\d{1,2}:\d{2})\s*(?:-|–|to|until)\s*(\d{1,2}:\d{2})$/i;
const WALL_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Reads `21:00-08:00`, `9:00 to 17:30`. Undefined: those are no hours. */
export function readQuietHours(text: string): QuietHours | undefined {
  const [, from = '', to = ''] = HOURS.exec(text.trim()) ?? [];
  const hours = { from: from.padStart(5, '0'), to: to.padStart(5, '0') };
  return WALL_TIME.test(hours.from) && WALL_TIME.test(hours.to) ? hours : undefined;
}
