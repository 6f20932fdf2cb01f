/** A moment: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const SECOND: Duration = 1_000;
export const MINUTE: Duration = 60 * SECOND;
export const HOUR: Duration = 60 * MINUTE;
export const DAY: Duration = 24 * HOUR;
export const WEEK: Duration = 7 * DAY;

/** The one source of "now"; `kith tick --at` and the tests pass their own. */
export type Clock = () => Instant;

/** The one source of chance: lowercase letters and digits, unguessable, of the given length. */
export type RandomText = (length: number) => string;
