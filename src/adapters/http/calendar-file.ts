import ical, { type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { LocalDateTime } from '../../core/cadence/index.js';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../core/shared/time.js';
import type { CalendarEntry, CalendarFeed } from '../../core/standing-chats/index.js';
import type { Line } from './calendar-line.js';
import { planOf } from './calendar-plan.js';
import { clocksOf } from './calendar-zone.js';

const REFRESH = HOUR;
/** Characters. */
const MOST_KEPT = 16_000_000;

/** One chat's events, and since when its zones are needed. */
interface Part {
  readonly text: string;
  readonly zones: readonly (readonly [zone: string, since: number])[];
}

/** Writes feeds as iCalendar files: the same for the same feed, all day long. */
export function createCalendarWriter() {
  // Everyone in a chat has the same lines of it, so they are worked out once a day.
  const kept = new LRUCache<string, Part>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ text }, key) => text.length + key.length,
  });
  return async ({ name, entries }: CalendarFeed, now: Instant): Promise<string> => {
    const today = now - (now % DAY);
    const parts: Part[] = [];
    for (const entry of entries) {
      const key = JSON.stringify([entry, today]);
      const part = kept.get(key) ?? (await inTurn(() => partOf(entry, today)));
      kept.set(key, part);
      parts.push(part);
    }
    const frame = ical({ name: escaped(name), prodId: '//Kith//Standing chats//EN', ttl: REFRESH / SECOND });
    const [begin = '', end = ''] = frame.toString().split(/\r\n(?=END:VCALENDAR)/);
    return [begin, ...zonesOf(parts), ...parts.flatMap(({ text }) => text || []), end, ''].join('\r\n');
  };
}

/** Lets others go on first: a dozen chats take a while. */
async function inTurn<T>(work: () => T): Promise<T> {
  await new Promise((resolve) => setImmediate(resolve));
  return work();
}

/** Each once, and before any event, where ical-generator would write some of the calendar's own lines after them. */
function zonesOf(parts: readonly Part[]): readonly string[] {
  const since = new Map<string, number>();
  for (const [zone, year] of parts.flatMap(({ zones }) => zones)) {
    since.set(zone, Math.min(year, since.get(zone) ?? year));
  }
  return [...since].flatMap(([zone, year]) => clocksOf(zone, year)?.text || []);
}

function partOf(entry: CalendarEntry, today: Instant): Part {
  const plan = planOf(entry, today);
  const calendar = ical({
    events: plan.map((line) => ({ ...whenOf(line, entry.minutes), ...whatOf(entry) })),
  });
  const [, text = ''] = /\r\n(BEGIN:VEVENT\r\n.*)\r\nEND:VCALENDAR$/s.exec(calendar.toString()) ?? [];
  return { text, zones: plan.flatMap((line) => (line.kind === 'series' ? [[line.zone, line.since]] : [])) };
}

function whenOf(line: Line, minutes: number): ICalEventData {
  if (line.kind === 'single') {
    return { id: line.uid, start: utc(line.at), end: utc(line.at + minutes * MINUTE) };
  }
  const { uid, zone, start, end } = line;
  const timed = { id: uid, start: wall(start), end: wall(end), ...(zone !== 'UTC' && { timezone: zone }) };
  return line.kind === 'series'
    ? { ...timed, repeating: line.rules.join('\r\n') }
    : { ...timed, recurrenceId: wall(line.of) };
}

const wall = (local: LocalDateTime) => Temporal.PlainDateTime.from(local);
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
