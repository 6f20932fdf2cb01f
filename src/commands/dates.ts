import { Temporal } from 'temporal-polyfill';
import {
  describe,
  type Occurrence,
  occurrences,
  readCadence,
  readDate,
  readZone,
} from '../core/cadence/index.js';

const COUNT = 5;
const MOST = 1000;

interface DatesOptions {
  readonly zone?: string;
  readonly from?: string;
  readonly count?: string;
  readonly explain?: boolean;
}

/**
 * Prints the next dates of a plain phrase as JSON, from the start of a local date on; with two zones taking turns each
 * date also says whose it is. `--explain` says on stderr how the phrase was understood.
 */
export function dates(phrase: string, options: DatesOptions): void {
  const zone = zoneFrom(options.zone ?? Temporal.Now.timeZoneId());
  const from = dateFrom(options.from ?? Temporal.Now.plainDateISO(zone).toString());
  const count = countFrom(options.count ?? `${COUNT}`);
  const read = readCadence(phrase, { zone, from });
  if (read.kind === 'problem') throw new Error(read.words);
  const { cadence } = read;
  const found = occurrences(cadence, from);
  const rows = [];
  for (let next = found.next(); rows.length < count && next.done !== true; next = found.next()) {
    rows.push(rowOf(next.value, cadence.slots.length > 1));
  }
  if (options.explain) process.stderr.write(`${describe(cadence)}\n`);
  process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
}

const rowOf = ({ local, at, zone }: Occurrence, inTurn: boolean) => ({
  local,
  utc: Temporal.Instant.fromEpochMilliseconds(at).toString(),
  ...(inTurn && { zone }),
});

function zoneFrom(text: string): string {
  const zone = readZone(text);
  if (zone === undefined)
    throw new Error(`--zone: no time zone “${text}” is known; for example Europe/Lisbon.`);
  return zone;
}

function dateFrom(text: string): string {
  const date = readDate(text);
  if (date === undefined) throw new Error(`--from: not a date: “${text}”. For example 2026-12-01.`);
  return date;
}

function countFrom(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > MOST)
    throw new Error(`--count: a number from 1 to ${MOST}, please, not “${text}”.`);
  return count;
}
