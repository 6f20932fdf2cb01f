import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime } from './cadence.js';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;

/** The zone as IANA writes it (`europe/lisbon` → `Europe/Lisbon`); undefined if this computer knows none such. */
export function readZone(text: string): string | undefined {
  if (!/^[a-z][a-z0-9_+/-]*$/i.test(text)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text).timeZoneId;
  } catch {
    return undefined;
  }
}

/** A day that the calendar has, from 1900 to 2999, written 2026-12-01. */
export function readDate(text: string): LocalDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return dateOf(Number(year), Number(month), Number(day));
}

export function dateOf(year: number, month: number, day: number): LocalDate | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

/** 17:05 from 5, 5 and pm; without am or pm the hour is one of twenty-four. Undefined if no clock shows it. */
export function timeOf(hour: number, minute: number, half?: 'am' | 'pm'): LocalTime | undefined {
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return new Temporal.PlainTime(hours, minute).toString({ smallestUnit: 'minute' });
}
