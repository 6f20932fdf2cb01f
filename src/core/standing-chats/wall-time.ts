import { Temporal } from 'temporal-polyfill';
import { type LocalDateTime, readDate } from '../cadence/index.js';
import type { Instant } from '../shared/time.js';

const WALL = /^(\d{4}-\d{1,2}-\d{1,2})(?:[ T,]\s*|\s+at\s+)(\d{1,2})[:.](\d{2})$/;

/** Reads "2026-12-02 18:00". Undefined: no such day or time. */
export function readWallTime(text: string): LocalDateTime | undefined {
  const [, day = '', hour = '', minute = ''] = WALL.exec(text.trim()) ?? [];
  const date = readDate(day);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${date}T${hour.padStart(2, '0')}:${minute}`;
}

/** A time that the clocks skip comes as much later; one that they repeat is the first of the two. */
export const instantOf = (local: LocalDateTime, zone: string): Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;

export const todayIn = (zone: string, now: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
