import { type Cadence, type Occurrence, occurrences } from '../../../src/core/cadence/index.js';

export const weekly = (zone: string, time: string, start: string, ...weekdays: Weekday[]): Cadence => ({
  pattern: { kind: 'weekly', every: 1, weekdays },
  start,
  slots: [{ time, zone }],
  skip: [],
  moved: [],
});
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const ALL: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const daily = (zone: string, time: string, start: string) => weekly(zone, time, start, ...ALL);

export function take(
  cadence: Cadence,
  count: number,
  from: string | number = cadence.start,
): readonly Occurrence[] {
  const found = occurrences(cadence, from);
  return Array.from({ length: count }, () => found.next().value ?? []).flat();
}
export const utc = ({ at }: Occurrence) => new Date(at).toISOString().replace(':00.000Z', 'Z');
export const locals = (found: readonly Occurrence[]) => found.map(({ local }) => local);
export const dates = (found: readonly Occurrence[]) => found.map(({ date }) => date);
