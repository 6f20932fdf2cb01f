import type { Cadence, LocalDateTime, Occurrence } from '../../core/cadence/index.js';
import type { Instant } from '../../core/shared/time.js';

/** What stands in a calendar: one VEVENT. */
export type Line = Series | Override | Single;

interface Timed {
  readonly uid: string;
  readonly zone: string;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
}

/** Every date of a rule but for its exceptions. */
export interface Series extends Timed {
  readonly kind: 'series';
  /** The year from which on its zone's clocks are needed. */
  readonly since: number;
  /** RRULE and, if need be, EXDATE. */
  readonly rules: readonly string[];
}

/** One of a series that was moved. */
export interface Override extends Timed {
  readonly kind: 'override';
  /** When it would have been. */
  readonly of: LocalDateTime;
}

/** One that stands alone, in UTC. */
export interface Single {
  readonly kind: 'single';
  readonly uid: string;
  readonly at: Instant;
}

/** What has to be shown of a chat. */
export interface Planned {
  readonly uid: string;
  readonly cadence: Cadence;
  readonly minutes: number;
}

export interface Window {
  readonly from: Instant;
  readonly until: Instant;
}

export const singleOf = ({ uid }: Planned, { date, at }: Occurrence): Single => ({
  kind: 'single',
  uid: `${uid}-${date}`,
  at,
});
