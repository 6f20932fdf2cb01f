import { type PairRows, pairRows } from './pair-rows.js';
import type { Pool } from './pool.js';

/** How much a meeting counts: if they say that they did not meet, it was hardly one. */
const COUNTS = { met: 1, unknown: 0.5, 'not-met': 0.1 };
/** After so long a meeting counts half. */
const HALF_AFTER_MS = 84 * 24 * 60 * 60 * 1000;
const POINTS_PER_MEETING = 100;
/** Four meetings a moment ago, or more. */
export const SEVERITY_MOST = 400;

/** Per pair that has been matched before: how grave it would be to match it again, 0 to SEVERITY_MOST. */
export function readHistory({ people, met, now }: Pool): PairRows {
  const columns = { a: new Int32Array(met.length), b: new Int32Array(met.length) };
  const severity = new Float64Array(met.length);
  met.forEach(({ a, b, at, went }, i) => {
    columns.a[i] = a;
    columns.b[i] = b;
    const recency = HALF_AFTER_MS / (HALF_AFTER_MS + Math.max(0, now - at));
    severity[i] = Math.round(POINTS_PER_MEETING * COUNTS[went] * recency);
  });
  return pairRows(people.length, columns, severity, (one, more) => Math.min(SEVERITY_MOST, one + more));
}

export function readForbidden({ people, forbidden }: Pool): PairRows {
  const columns = { a: new Int32Array(forbidden.length), b: new Int32Array(forbidden.length) };
  forbidden.forEach(([a, b], i) => {
    columns.a[i] = a;
    columns.b[i] = b;
  });
  return pairRows(people.length, columns, new Float64Array(forbidden.length), () => 0);
}

/** With how many of the others each has been matched. */
export function partnersMet({ people, met }: Pool): Int32Array {
  const seen = people.map(() => new Set<number>());
  for (const { a, b } of met) {
    seen[a]?.add(b);
    seen[b]?.add(a);
  }
  return Int32Array.from(seen, ({ size }) => size);
}
