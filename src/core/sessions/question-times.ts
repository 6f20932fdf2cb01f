import { type Duration, type Instant, MINUTE } from '../shared/time.js';

/** Time to answer the last one. */
const ROOM_FOR_THE_LAST: Duration = 10 * MINUTE;
/** Closer together they would bury each other. */
const LEAST_APART: Duration = 3 * MINUTE;

/**
 * When the next question comes by itself, with `left` still to come: evenly over what is left of the time, the last
 * ten minutes before the end at the latest. Undefined: none comes by itself any more.
 */
export function nextQuestionAt(left: number, now: Instant, endsAt: Instant): Instant | undefined {
  if (left === 0) return undefined;
  const even = (endsAt - now) / (left + 1);
  const early = (endsAt - ROOM_FOR_THE_LAST - now) / left;
  const at = now + Math.max(Math.round(Math.min(even, early)), LEAST_APART);
  return at <= endsAt - ROOM_FOR_THE_LAST ? at : undefined;
}
