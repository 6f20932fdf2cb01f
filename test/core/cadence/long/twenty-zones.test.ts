import { describe, expect, it } from '@jest/globals';
import { RRuleTemporal } from 'rrule-temporal';
import { type Cadence, type Occurrence, occurrences } from '../../../../src/core/cadence/index.js';
import { CHANGING, ZONES } from '../zones.js';

/** The same thing said twice: to us, and in the words of RFC 5545. */
const RHYTHMS: readonly (readonly [Cadence['pattern'], string])[] = [
  [{ kind: 'weekly', every: 2, weekdays: [1, 4] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO'],
  [{ kind: 'weekly', every: 3, weekdays: [2, 3, 7] }, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU,WE,SU;WKST=MO'],
  [{ kind: 'monthly-by-weekday', every: 1, nth: 2, weekday: 7 }, 'FREQ=MONTHLY;BYDAY=2SU'],
  [{ kind: 'monthly-by-weekday', every: 1, nth: 'last', weekday: 5 }, 'FREQ=MONTHLY;BYDAY=-1FR'],
  [{ kind: 'monthly-by-weekday', every: 1, nth: 5, weekday: 1 }, 'FREQ=MONTHLY;BYDAY=5MO'],
  [{ kind: 'monthly-by-date', every: 1, day: 31, shortMonths: 'skip' }, 'FREQ=MONTHLY;BYMONTHDAY=31'],
  [
    { kind: 'monthly-by-date', every: 2, day: 29, shortMonths: 'skip' },
    'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=29',
  ],
  [
    { kind: 'monthly-by-date', every: 3, day: 31, shortMonths: 'last-day' },
    'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
  ],
];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Every zone has its own weekday, and the rhythms go round. */
const TABLE = ZONES.map(([zone, weekday, time], index) => ({
  zone,
  time,
  start: '2026-02-03',
  weekly: [
    { kind: 'weekly', every: 1, weekdays: [weekday] },
    `FREQ=WEEKLY;BYDAY=${DAYS[weekday - 1]}`,
  ] as const,
  rhythms: [0, 3, 6].flatMap((step) => RHYTHMS.slice((index + step) % RHYTHMS.length).slice(0, 1)),
}));

const END = Date.UTC(2036, 1, 3);

describe.each(TABLE)('ten years of $time in $zone', ({ zone, time, start, weekly, rhythms }) => {
  it.each([weekly, ...rhythms])('%j', (pattern, rule) => {
    const ours = tenYears({ pattern, start, slots: [{ time, zone }], skip: [], moved: [] });
    expect(ours.filter(({ at }, index) => at <= (ours[index - 1]?.at ?? 0))).toEqual([]);
    expect(new Set(ours.map(({ date }) => date)).size).toBe(ours.length);
    expect(ours.filter(({ at, local }) => local !== wallOf(at, zone))).toEqual([]);
    // RFC 5545 leaves out a time that the clocks skip; a gathering should not vanish, so ours comes that much later.
    const late = ours.filter(({ date, local }) => local !== `${date}T${time}`);
    expect(late.filter(({ date, local }) => local < `${date}T${time}`)).toEqual([]);
    if (pattern === weekly[0]) expect(late.length > 0).toBe(CHANGING.test(zone));
    const trusted = zone === 'Africa/Casablanca' ? ORACLE_ERRS_FROM : END;
    const theirs = oracle(`${start.replaceAll('-', '')}T${time.replace(':', '')}00`, zone, rule);
    expect(ours.flatMap((one) => (late.includes(one) || one.at >= trusted ? [] : one.at))).toEqual(
      theirs.filter((at) => at < trusted),
    );
  });
});

function tenYears(cadence: Cadence): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const occurrence of occurrences(cadence, cadence.start)) {
    if (occurrence.at >= END) break;
    found.push(occurrence);
  }
  return found;
}

/** rrule-temporal 2.2.8 is an hour off in later Ramadans, where the computer's own calendar says as we do. */
const ORACLE_ERRS_FROM = Date.UTC(2029, 0, 1);

const oracle = (start: string, zone: string, rule: string): readonly number[] =>
  new RRuleTemporal({ rruleString: `DTSTART;TZID=${zone}:${start}\nRRULE:${rule};UNTIL=20360202T235959Z` })
    .all()
    .map(({ epochMilliseconds }) => epochMilliseconds);

/** What the computer's own calendar shows at that moment. */
const formats = new Map<string, Intl.DateTimeFormat>();
function wallOf(at: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(at).replace(' ', 'T');
}
