import { Temporal } from 'temporal-polyfill';
import { readDate } from '../cadence/index.js';
import type { Instant } from '../shared/time.js';
import { whenProblems } from './draft-form-messages.js';
import type { LastDay, ProjectTime } from './project.js';

const ONGOING_DAYS = 30;
const ONGOING = /^(ongoing|any ?time|always|-)$/i;
const WALL = /^(\d{4}-\d{1,2}-\d{1,2})(?:[ T,]\s*|\s+at\s+)(\d{1,2})[:.](\d{2})$/i;

type Read<T> = T | { readonly problem: string };

/** "ongoing", or "2026-12-05 10:00" as the clocks of this zone show it; not in the past. */
export function readWhen(text: string, zone: string, now: Instant): Read<ProjectTime> {
  const words = text.trim();
  if (ONGOING.test(words)) return { kind: 'ongoing' };
  const [, day = '', hour = '', minute = ''] = WALL.exec(words) ?? [];
  const date = readDate(day);
  if (date === undefined || Number(hour) > 23 || Number(minute) > 59) return { problem: whenProblems.when };
  const when = inZone(`${date}T${hour.padStart(2, '0')}:${minute}`, zone);
  return when.at <= now ? { problem: whenProblems.past } : when;
}

/** The same wall time by other clocks. One that the clocks skip comes as much later. */
export const inZone = (local: string, zone: string): Extract<ProjectTime, { kind: 'at' }> => ({
  kind: 'at',
  local,
  zone,
  at: Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds,
});

/** A date in this zone: not over yet, and not before the project takes place. */
export function readLastDay(text: string, zone: string, when: ProjectTime, now: Instant): Read<LastDay> {
  const date = readDate(text.trim());
  if (date === undefined) return { problem: whenProblems.lastDay };
  const day = endOf(date, zone);
  if (day.endsAt <= now) return { problem: whenProblems.pastDay };
  return when.kind === 'at' && date < when.local.slice(0, 10) ? { problem: whenProblems.beforeIt } : day;
}

/** Where nobody says: the day of it, or a month from now. */
export function usualLastDay(when: ProjectTime, zone: string, now: Instant): LastDay {
  if (when.kind === 'at') return endOf(when.local.slice(0, 10), zone);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  return endOf(today.add({ days: ONGOING_DAYS }).toString(), zone);
}

export const endOf = (date: string, zone: string): LastDay => ({
  date,
  endsAt: Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
});

/** As it is written into the form again. */
export const whenAsTyped = (when: ProjectTime): string =>
  when.kind === 'ongoing' ? 'ongoing' : when.local.replace('T', ' ');
