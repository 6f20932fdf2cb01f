import { Temporal } from 'temporal-polyfill';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Day = (typeof DAYS)[number];

const wallTime = (zone: string, now: number) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);

/** The next such day that is not today, as `2026-12-01`. @param soonest at least so many days ahead */
export function comingDay(day: Day, zone: string, now: number, soonest = 1): string {
  const from = wallTime(zone, now).toPlainDate().add({ days: soonest });
  const days = (DAYS.indexOf(day) + 1 - from.dayOfWeek + 7) % 7;
  return from.add({ days }).toString();
}

/** A date so many days ahead. */
export const daysAhead = (days: number, zone: string, now: number): string =>
  wallTime(zone, now).toPlainDate().add({ days }).toString();

/** When it is next so late, but for the hours just ahead. */
export function comingHour(
  hour: number,
  zone: string,
  now: number,
): { readonly day: Day; readonly date: string } {
  const soon = wallTime(zone, now).add({ hours: 2 });
  const today = soon.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: { hour } });
  const at = Temporal.ZonedDateTime.compare(today, soon) > 0 ? today : today.add({ days: 1 });
  return { day: DAYS[at.dayOfWeek - 1] ?? 'Monday', date: at.toPlainDate().toString() };
}
