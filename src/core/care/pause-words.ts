import { Temporal } from 'temporal-polyfill';
import type { Pause } from '../members/index.js';
import type { Instant } from '../shared/time.js';

const LENGTH = /^(\d{1,3})\s*(?:d|days?|w|weeks?)$/i;
const DATE = /^(?:until\s+)?(\d{4}-\d{2}-\d{2})$/i;

/**
 * Reads "1d", "2 weeks", "until 2027-01-15" or nothing at all (until they say so).
 * A date means the start of that day in the given zone. Undefined: not understood, or not in the future.
 */
export function readPause(words: string, zone: string, now: Instant): Pause | undefined {
  const text = words.trim();
  if (text === '') return { kind: 'until-resumed' };
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const length = LENGTH.exec(text)?.[1];
  if (length !== undefined) {
    const count = Number(length);
    const days = /w/i.test(text) ? count * 7 : count;
    return count === 0 ? undefined : { kind: 'until', at: today.add({ days }).epochMilliseconds };
  }
  const date = DATE.exec(text)?.[1];
  const at = date === undefined ? undefined : startOf(date, zone);
  return at === undefined || at <= now ? undefined : { kind: 'until', at };
}

function startOf(date: string, zone: string): Instant | undefined {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
