import type { Temporal } from 'temporal-polyfill';
import type { Cadence, Occurrence } from '../../core/cadence/index.js';
import type { Instant } from '../../core/shared/time.js';

/** What stands in a calendar: one VEVENT. */
export type Line = Series | Override | Single;

interface Timed {
  readonly uid: string;
  readonly zone: string;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

/** Every date of a rule but for its exceptions. */
export interface Series extends Timed {
  readonly kind: 'series';
  /** RRULE and, if need be, EXDATE. */
  readonly rules: readonly string[];
}

/** One of a series that was moved. */
export interface Override extends Timed {
  readonly kind: 'override';
  /** When it would have been. */
  readonly of: Temporal.PlainDateTime;
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
