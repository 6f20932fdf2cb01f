import { Temporal } from 'temporal-polyfill';
import type { Entrant } from '../../pairing/index.js';
import type { Profile } from '../../profiles/index.js';
import type { Instant } from '../../shared/time.js';

type Stretches = NonNullable<Entrant['hours']>;

const WHOLE_DAY = 24 * 60;
/** Of whom nothing else is known than their zone. */
const USUAL = { from: '9:00', to: '17:00' };

/**
 * When somebody works, in minutes of the UTC day as it is at that moment. One function for a whole pool: what a zone's
 * clocks show is looked up once.
 */
export function hoursInUtc(at: Instant): (zone: string, hours: Profile['hours']) => Stretches {
  const offsets = new Map<string, number>();
  const offsetOf = (zone: string) => {
    const known = offsets.get(zone);
    if (known !== undefined) return known;
    const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    const offset = Math.round(offsetNanoseconds / 60e9);
    offsets.set(zone, offset);
    return offset;
  };
  return (zone, { from, to } = USUAL) => {
    const length = around(minutesOf(to) - minutesOf(from)) || WHOLE_DAY;
    const start = around(minutesOf(from) - offsetOf(zone));
    const end = start + length;
    if (end <= WHOLE_DAY) return [[start, end]];
    return [
      [0, end - WHOLE_DAY],
      [start, WHOLE_DAY],
    ];
  };
}

const around = (minutes: number): number => ((minutes % WHOLE_DAY) + WHOLE_DAY) % WHOLE_DAY;

function minutesOf(wall: string): number {
  const [hour = 0, minute = 0] = wall.split(':').map(Number);
  return hour * 60 + minute;
}
