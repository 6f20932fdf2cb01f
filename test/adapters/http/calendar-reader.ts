import ICAL from 'ical.js';
import { type Cadence, occurrences } from '../../../src/core/cadence/index.js';
import { DAY } from '../../../src/core/shared/time.js';
import type { CalendarEntry, CalendarFeed } from '../../../src/core/standing-chats/index.js';

export const NOW = Date.UTC(2026, 10, 22, 18);
const TWO_YEARS = 2 * 365 * DAY;

export const entryOf = (cadence: Cadence, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'slack:T1:abc@kith',
  title: 'Lunch across the river',
  about: 'Every second Tuesday.',
  place: '#lunch',
  cadence,
  minutes: 45,
  sequence: 0,
  createdAt: Date.UTC(2026, 10, 1),
  state: 'held',
  ...more,
});

export const feedOf = (...entries: readonly CalendarEntry[]): CalendarFeed => ({
  name: 'Standing chats',
  entries,
});

/** What the engine has for two years. */
export function engineSays(cadence: Cadence, from = NOW): readonly string[] {
  const found: string[] = [];
  for (const { at } of occurrences(cadence, from)) {
    if (at >= from + TWO_YEARS) break;
    found.push(new Date(at).toISOString());
  }
  return found;
}

/** What a calendar program shows for the same two years, by ical.js and the zones written in the file alone. */
export function calendarShows(file: string, from = NOW): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const overrides = events.filter((event) => event.isRecurrenceException());
  const shown = events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const override of overrides) if (override.uid === event.uid) event.relateException(override);
      return event.isRecurring() ? recurring(event, from) : [event.startDate.toJSDate().getTime()];
    });
  return shown
    .filter((at) => at >= from && at < from + TWO_YEARS)
    .sort((one, other) => one - other)
    .map((at) => new Date(at).toISOString());
}

function recurring(event: ICAL.Event, from: number): readonly number[] {
  const found: number[] = [];
  const dates = event.iterator();
  for (let date = dates.next(); date; date = dates.next()) {
    // One that was moved may come earlier than its date.
    if (date.toJSDate().getTime() >= from + TWO_YEARS + 400 * DAY) break;
    found.push(event.getOccurrenceDetails(date).startDate.toJSDate().getTime());
  }
  return found;
}
