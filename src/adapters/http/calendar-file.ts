import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../core/shared/time.js';
import type { CalendarEntry, CalendarFeed } from '../../core/standing-chats/index.js';
import type { Line } from './calendar-line.js';
import { planOf } from './calendar-plan.js';
import { timezoneOf } from './calendar-zone.js';

const REFRESH = HOUR;
/** Everyone who is in a chat has the same lines of it, so they are worked out once a day. */
const MOST_KEPT = 500;

/** Writes feeds as iCalendar files: the same for the same feed, all day long. */
export function createCalendarWriter() {
  const plans = new LRUCache<string, readonly Line[]>({ max: MOST_KEPT });
  return async (feed: CalendarFeed, now: Instant): Promise<string> => {
    const today = now - (now % DAY);
    const calendar = ical({
      name: escaped(feed.name),
      prodId: '//Kith//Standing chats//EN',
      ttl: REFRESH / SECOND,
    });
    const years = new Map<string, number>();
    for (const entry of feed.entries) {
      const key = JSON.stringify([entry.uid, entry.cadence, entry.minutes, today]);
      const plan = plans.get(key) ?? (await workedOut(() => planOf(entry, today)));
      plans.set(key, plan);
      for (const line of plan) {
        calendar.createEvent({ ...whenOf(line, entry.minutes), ...whatOf(entry) });
        if (line.kind === 'series') {
          years.set(line.zone, Math.min(line.start.year, years.get(line.zone) ?? line.start.year));
        }
      }
    }
    return `${withZones(calendar.toString(), years)}\r\n`;
  };
}

/** Lets others have their turn first: a dozen chats can take a while. */
async function workedOut<T>(work: () => T): Promise<T> {
  await new Promise((resolve) => setImmediate(resolve));
  return work();
}

/** Between the calendar's own lines and the events; ical-generator would write some of the former after them. */
function withZones(file: string, years: ReadonlyMap<string, number>): string {
  const zones = [...years].flatMap(([zone, year]) => (zone === 'UTC' ? [] : (timezoneOf(zone, year) ?? [])));
  return file.replace('\r\nBEGIN:VEVENT', (begin) => ['', ...zones].join('\r\n') + begin);
}

function whenOf(line: Line, minutes: number): ICalEventData {
  if (line.kind === 'single') {
    return { id: line.uid, start: utc(line.at), end: utc(line.at + minutes * MINUTE) };
  }
  const { uid, zone, start, end } = line;
  const timed = { id: uid, start, end, ...(zone !== 'UTC' && { timezone: zone }) };
  return line.kind === 'series'
    ? { ...timed, repeating: line.rules.join('\r\n') }
    : { ...timed, recurrenceId: line.of };
}

const utc = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at);

/**
 * A paused chat is shown as tentative and takes up no time: its dates are what it goes on with, and leaving them out
 * would make one calendar program forget it and another keep the old ones.
 */
function whatOf({ title, about, place, sequence, createdAt, state }: CalendarEntry) {
  // A calendar asks only which is newer, and this rises with every change as SEQUENCE does.
  const changed = utc(createdAt + sequence * SECOND);
  return {
    summary: text(title),
    sequence,
    stamp: changed,
    created: utc(createdAt),
    lastModified: changed,
    status: STATUS[state],
    ...(place !== '' && { location: text(place) }),
    ...(about !== '' && { description: text(about) }),
    ...(state !== 'held' && { transparency: ICalEventTransparency.TRANSPARENT }),
  };
}
const STATUS: Record<CalendarEntry['state'], ICalEventStatus> = {
  held: ICalEventStatus.CONFIRMED,
  resting: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** Half characters and control characters have no place in the file; ical-generator sees to the rest. */
const text = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/\p{Cs}|(?!\n)\p{Cc}/gu, ' ');

/** The name is the one text that ical-generator writes as it is. */
const escaped = (name: string): string =>
  text(name)
    .replace(/\n/g, ' ')
    .replace(/[\\;,]/g, '\\$&');
