import { Temporal } from 'temporal-polyfill';
import { type Cadence, type Occurrence, occurrences } from '../cadence/index.js';
import { DAY, type Duration, type Instant } from '../shared/time.js';

export interface ClockChange {
  readonly occurrence: Occurrence;
  /** `skipped`: the clocks skip the time it should have; `twice`: they show it twice. */
  readonly kind: 'skipped' | 'twice';
  /** What the clocks should have shown. */
  readonly meant: string;
}

const LOOK_AHEAD: Duration = 400 * DAY;
const MOST = 500;

/** The first dates, within about a year, whose time the clocks skip or repeat. */
export function clockChanges(
  { slots, ...rest }: Cadence,
  now: Instant,
  most: number,
): readonly ClockChange[] {
  const found: ClockChange[] = [];
  let seen = 0;
  for (const occurrence of occurrences({ slots, ...rest }, now + 1)) {
    seen += 1;
    if (occurrence.at > now + LOOK_AHEAD || found.length >= most || seen > MOST) break;
    const change = changeAt(occurrence);
    if (change !== undefined) found.push(change);
  }
  return found;

  function changeAt(occurrence: Occurrence): ClockChange | undefined {
    const shown = occurrence.local.slice(11);
    const meant = slots.find(({ zone }) => zone === occurrence.zone)?.time ?? shown;
    const moved = rest.moved.some(({ date }) => date === occurrence.date);
    if (!moved && slots.every(({ time }) => time !== shown)) return { occurrence, kind: 'skipped', meant };
    return isTwice(occurrence) ? { occurrence, kind: 'twice', meant: shown } : undefined;
  }
}

function isTwice({ local, zone }: Occurrence): boolean {
  const wall = Temporal.PlainDateTime.from(local);
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return first !== second;
}
