import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import type { LocalDateTime } from '../../core/cadence/index.js';

/** After this many years weekdays and dates come together again, so what held throughout holds for good. */
const YEARS = 28;
const MOST_KEPT = 1000;

export interface Clocks {
  /** As a VTIMEZONE; nothing for UTC. */
  readonly text: string;
  /** Wall times that are skipped or come twice, `to` not among them. */
  readonly unclear: readonly { readonly from: LocalDateTime; readonly to: LocalDateTime }[];
}

/**
 * The clocks of a zone from a year on, made of what this computer knows, as the engine's dates are. Undefined unless
 * one rule for spring and one for autumn say all: Outlook reads no more than these two ([MS-OXCICAL] 2.1.3.1.1.19),
 * and would be an hour off in Cairo, Jerusalem or Casablanca.
 */
export function clocksOf(zone: string, year: number): Clocks | undefined {
  if (zone === 'UTC') return { text: '', unclear: [] };
  const key = `${zone} ${year}`;
  const kept = known.get(key) ?? { clocks: workedOut(zone, year) };
  known.set(key, kept);
  return kept.clocks;
}
const known = new LRUCache<string, { readonly clocks: Clocks | undefined }>({ max: MOST_KEPT });

/** Whether the clocks show it once: calendar programs differ on times that are skipped or come twice. */
export const isClear = (local: LocalDateTime, { unclear }: Clocks): boolean =>
  !unclear.some(({ from, to }) => from <= local && local < to);

interface Change {
  /** The wall time at which it comes, as shown until then. */
  readonly wall: Temporal.PlainDateTime;
  readonly from: string;
  readonly to: string;
}

function workedOut(zone: string, year: number): Clocks | undefined {
  // The year before tells what the clocks show in January.
  const start = new Temporal.PlainDate(year - 1, 1, 1).toZonedDateTime(zone);
  const changes = changesOf(start);
  const parts =
    changes.length === 0
      ? [observance('STANDARD', { wall: start.toPlainDateTime(), from: start.offset, to: start.offset })]
      : [
          yearly('DAYLIGHT', changes.filter(isForward)),
          yearly(
            'STANDARD',
            changes.filter((change) => !isForward(change)),
          ),
        ];
  if (parts.includes(undefined)) return undefined;
  const text = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
  return { text, unclear: changes.map(unclearAt) };
}

const isForward = ({ from, to }: Change): boolean => minutes(to) > minutes(from);

function unclearAt({ wall, from, to }: Change) {
  const after = wall.add({ minutes: minutes(to) - minutes(from) });
  const [first = '', last = ''] = [wall, after]
    .map((time) => time.toString({ smallestUnit: 'minute' }))
    .sort();
  return { from: first, to: last };
}

function changesOf(start: Temporal.ZonedDateTime): readonly Change[] {
  const end = start.add({ years: YEARS });
  const changes: Change[] = [];
  for (let at = start.getTimeZoneTransition('next'); at !== null; at = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(at, end) >= 0) break;
    const from = at.subtract({ nanoseconds: 1 }).offset;
    changes.push({ wall: at.withTimeZone(from).toPlainDateTime(), from, to: at.offset });
  }
  return changes;
}

/** The one rule behind a change of every year, if there is one. */
function yearly(kind: Observance, changes: readonly Change[]): string | undefined {
  const [first] = changes;
  if (first === undefined || changes.length !== YEARS) return undefined;
  const { wall, from, to } = first;
  const alike = changes.every(
    (change, index) =>
      change.from === from &&
      change.to === to &&
      change.wall.year === wall.year + index &&
      change.wall.month === wall.month &&
      change.wall.dayOfWeek === wall.dayOfWeek &&
      change.wall.toPlainTime().equals(wall.toPlainTime()),
  );
  const nth = nthOf(changes.map((change) => change.wall));
  if (!alike || nth === undefined) return undefined;
  const day = DAYS[wall.dayOfWeek - 1];
  return observance(kind, first, `RRULE:FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${nth}${day}`);
}
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Which such weekday of its month each of them is, if all are the same; -1 is the last. */
function nthOf(dates: readonly Temporal.PlainDateTime[]): number | undefined {
  if (dates.every(({ day, daysInMonth }) => day > daysInMonth - 7)) return -1;
  const [nth, ...others] = new Set(dates.map(({ day }) => Math.ceil(day / 7)));
  return others.length === 0 ? nth : undefined;
}

type Observance = 'STANDARD' | 'DAYLIGHT';

const observance = (kind: Observance, { wall, from, to }: Change, ...rule: readonly string[]): string =>
  [
    `BEGIN:${kind}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${from.replace(':', '')}`,
    `TZOFFSETTO:${to.replace(':', '')}`,
    ...rule,
    `END:${kind}`,
  ].join('\r\n');

/** Of an offset such as -03:30. */
const minutes = (offset: string): number => {
  const [hours = 0, rest = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + rest);
};
