import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { createCalendarWriter } from '../../../src/adapters/http/calendar-file.js';
import type { Cadence } from '../../../src/core/cadence/index.js';
import { anyCadence } from '../../core/cadence/arbitrary-cadence.js';
import { take, weekly } from '../../core/cadence/weeks.js';
import { ZONES } from '../../core/cadence/zones.js';
import { calendarShows, engineSays, entryOf, feedOf, NOW } from './calendar-reader.js';

const write = createCalendarWriter();
const written = (cadence: Cadence) => write(feedOf(entryOf(cadence)), NOW);

/** The calendar shows what the engine has, for two years; and how it is said. */
async function agreed(cadence: Cadence): Promise<string> {
  const file = await written(cadence);
  expect(calendarShows(file)).toEqual(engineSays(cadence));
  return file;
}
const rulesIn = (file: string) => file.match(/^RRULE:FREQ=(WEEKLY|MONTHLY).*$/gm)?.map((rule) => rule.trim());

describe('a calendar program shows the same moments as Kith for two years', () => {
  const berlin: Cadence['slots'][0] = { time: '09:00', zone: 'Europe/Berlin' };
  const newYork: Cadence['slots'][0] = { time: '17:00', zone: 'America/New_York' };
  const lisbon = weekly('Europe/Lisbon', '12:00', '2026-12-01', 2);
  const fortnightly: Cadence = { ...lisbon, pattern: { kind: 'weekly', every: 2, weekdays: [2] } };
  const monthly = (pattern: Cadence['pattern']): Cadence => ({ ...lisbon, pattern });
  const byDate = (day: number, shortMonths: 'skip' | 'last-day') =>
    monthly({ kind: 'monthly-by-date', every: 1, day, shortMonths });

  test('every second Tuesday at noon in Lisbon, in summer and in winter', async () => {
    const file = await agreed(fortnightly);
    expect(rulesIn(file)).toEqual(['RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO']);
    expect(calendarShows(file).map((at) => at.slice(11, 16))).toEqual(
      expect.arrayContaining(['11:00', '12:00']),
    );
  });

  test('half past two in New York, which the clocks skip on 14 March 2027', async () => {
    const file = await agreed(weekly('America/New_York', '02:30', '2027-03-01', 6, 7));
    expect(file).toContain('EXDATE;TZID=America/New_York:20270314T023000');
    expect(calendarShows(file)).toContain('2027-03-14T07:30:00.000Z');
  });

  test('half past two in New York, first on the very night it is skipped', async () => {
    await agreed(weekly('America/New_York', '02:30', '2027-03-14', 7));
  });

  test('half past one in New York, which is there twice on 7 November 2027: the first', async () => {
    const file = await agreed(weekly('America/New_York', '01:30', '2027-10-01', 7));
    expect(calendarShows(file)).toContain('2027-11-07T05:30:00.000Z');
  });

  test('31 October, when Berlin’s clocks go back', async () => {
    const file = await agreed(weekly('Europe/Berlin', '09:00', '2027-10-30', 6, 7));
    expect(calendarShows(file).slice(0, 2)).toEqual(['2027-10-30T07:00:00.000Z', '2027-10-31T08:00:00.000Z']);
  });

  test('the fifth Monday, in months that have one: date by date, as Outlook would take it for the last', async () => {
    const file = await agreed(monthly({ kind: 'monthly-by-weekday', every: 1, nth: 5, weekday: 1 }));
    expect(rulesIn(file)).toBeUndefined();
    expect(calendarShows(file).slice(0, 2)).toEqual(['2027-03-29T11:00:00.000Z', '2027-05-31T11:00:00.000Z']);
  });

  test('the last Friday and the second Sunday', async () => {
    const last = await agreed(monthly({ kind: 'monthly-by-weekday', every: 1, nth: 'last', weekday: 5 }));
    expect(rulesIn(last)).toEqual(['RRULE:FREQ=MONTHLY;INTERVAL=1;BYDAY=-1FR']);
    const second = await agreed(monthly({ kind: 'monthly-by-weekday', every: 3, nth: 2, weekday: 7 }));
    expect(rulesIn(second)).toEqual(['RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2SU']);
  });

  test('the 31st of months that have one, and the last day of each', async () => {
    expect(rulesIn(await agreed(byDate(31, 'skip')))).toBeUndefined();
    expect(rulesIn(await agreed(byDate(31, 'last-day')))).toEqual([
      'RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1',
    ]);
    expect(rulesIn(await agreed(byDate(30, 'last-day')))).toBeUndefined();
    expect(rulesIn(await agreed(byDate(15, 'skip')))).toEqual([
      'RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15',
    ]);
  });

  test('Berlin and New York in turn: two series', async () => {
    const file = await agreed({ ...lisbon, slots: [berlin, newYork] });
    expect(rulesIn(file)).toHaveLength(2);
    expect(file).toContain('UID:slack:T1:abc@kith-2');
    expect(file.match(/BEGIN:VTIMEZONE/g)).toHaveLength(2);
  });

  test('turns that take several days of a week, or fall on one moment', async () => {
    const days = { kind: 'weekly', every: 1, weekdays: [2, 4, 5] } as const;
    expect(rulesIn(await agreed({ ...lisbon, pattern: days, slots: [berlin, newYork] }))).toBeUndefined();
    const kiritimati = { time: '14:00', zone: 'Pacific/Kiritimati' };
    const honolulu = { time: '14:00', zone: 'Pacific/Honolulu' };
    await agreed({
      ...weekly('UTC', '12:00', '2026-12-01', 1, 2, 3, 4, 5, 6, 7),
      slots: [honolulu, kiritimati],
    });
  });

  test('some skipped, some moved, one of them far, and an end by date', async () => {
    const changed: Cadence = {
      ...fortnightly,
      skip: ['2026-12-29', '2026-12-30'],
      moved: [
        { date: '2026-12-15', to: '2026-12-14T18:30' },
        { date: '2027-01-12', to: '2027-03-28T01:30' },
        { date: '2027-02-09', to: '2027-02-23T12:00' },
        { date: '2027-02-10', to: '2027-02-11T12:00' },
      ],
      end: { kind: 'until', date: '2027-06-15' },
    };
    const file = await agreed(changed);
    expect(file).toContain('RECURRENCE-ID;TZID=Europe/Lisbon:20261215T120000');
    expect(file).toContain('UNTIL=20270615T225959Z');
    expect(calendarShows(file).at(-1)).toBe('2027-06-15T11:00:00.000Z');
  });

  test('ten times, the skipped and the moved among them, and one that the clocks skip', async () => {
    const ten: Cadence = {
      ...weekly('America/New_York', '02:30', '2027-02-21', 7),
      skip: ['2027-02-28'],
      moved: [
        { date: '2027-03-14', to: '2027-03-15T02:30' },
        { date: '2027-04-25', to: '2027-05-02T10:00' },
      ],
      end: { kind: 'count', count: 10 },
    };
    expect(calendarShows(await agreed(ten))).toHaveLength(9);
    expect(calendarShows(await agreed({ ...ten, slots: [berlin, newYork] }))).toHaveLength(9);
    expect(
      calendarShows(
        await agreed({ ...ten, skip: [], slots: [berlin, newYork], end: { kind: 'count', count: 1 } }),
      ),
    ).toHaveLength(1);
  });

  test('one of the past that was moved into the time to come, and one to come that was held already', async () => {
    await agreed({
      ...weekly('Europe/Berlin', '19:00', '2026-01-05', 1),
      moved: [
        { date: '2026-02-02', to: '2027-02-03T19:00' },
        { date: '2027-02-01', to: '2026-11-21T19:00' },
      ],
    });
  });

  test('one in UTC, and one that ends while the clocks are set back', async () => {
    expect(await agreed({ ...weekly('UTC', '12:00', '2026-12-01', 2), skip: ['2026-12-08'] })).toContain(
      'EXDATE:20261208T120000Z',
    );
    await agreed(weekly('Europe/Berlin', '02:15', '2026-10-25', 7));
  });

  it.each(ZONES)('in %s, weekly at a time when the clocks change', async (zone, weekday, time) => {
    await agreed(weekly(zone, time, '2026-03-02', weekday));
    await agreed(weekly(zone, '12:00', '2026-11-02', 1, 4));
  });

  it('goes by a zone’s own rules where Outlook can say them, and by the moment in UTC where not', async () => {
    const ruled = await Promise.all(
      ZONES.map(async ([zone]) => ({
        zone,
        ruled: rulesIn(await written(weekly(zone, '12:00', '2026-12-01', 2))),
      })),
    );
    expect(ruled.filter((one) => one.ruled === undefined).map(({ zone }) => zone)).toEqual([
      'America/Santiago',
      'America/Nuuk',
      'Africa/Casablanca',
      'Africa/Cairo',
      'Asia/Jerusalem',
    ]);
  });

  test('whatever the rhythm, the zones and the changes', async () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    const changes = fc.record({
      skipped: fc.array(number(0, 40), { maxLength: 3 }),
      moved: fc.uniqueArray(fc.tuple(number(0, 40), number(-300, 300)), {
        maxLength: 3,
        selector: ([index]) => index,
      }),
      end: fc.option(fc.record({ kind: fc.constant('count' as const), count: number(1, 60) }), {
        nil: undefined,
      }),
      minutes: number(15, 180),
    });
    await fc.assert(
      fc.asyncProperty(anyCadence(700), changes, async (any, { skipped, moved, end, minutes }) => {
        const found = take(any, 41);
        const cadence: Cadence = {
          ...any,
          skip: skipped.flatMap((index) => found[index]?.date ?? []),
          moved: moved.flatMap(([index, hours]) => moveOf(found[index], hours)),
          ...(end && { end }),
        };
        const file = await write(feedOf(entryOf(cadence, { minutes })), NOW);
        expect(calendarShows(file)).toEqual(engineSays(cadence));
      }),
      { numRuns: 60 },
    );
  });
});

type Occurrence = ReturnType<typeof take>[number];
function moveOf(occurrence: Occurrence | undefined, hours: number): Cadence['moved'] {
  if (occurrence === undefined) return [];
  const to = new Date(Date.parse(`${occurrence.local}Z`) + hours * 3_600_000).toISOString().slice(0, 16);
  return [{ date: occurrence.date, to }];
}
