import type { Instant } from '../core/shared/time.js';

/** What the sandbox wants of the database of the app inside it, whichever that is. */
export interface Records {
  /** The next moment after that one at which something falls due by itself; `seen` leaves out mere housekeeping. */
  nextDue(after: Instant, kind: 'any' | 'seen'): Promise<Instant | undefined>;
  /** Which of the sandbox's worlds is written down there. */
  era(): Promise<string | undefined>;
  beginEra(era: string): Promise<void>;
  /** Whether anybody is written down there who does not live in the sandbox. */
  holdsOthersThan(communities: readonly string[]): Promise<boolean>;
  /** Takes out all that Kith has written down. */
  empty(): Promise<void>;
}
