import type { LocalDate } from '../cadence/index.js';
import type { CommunityId, PlaceId, RoundId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Consent } from './channel-rounds.js';

/**
 * One draw of a channel's rounds, and what follows from it.
 *
 *   gathering ──its time──▶ (preview ──a steward, or a day──▶) sending ──▶ meeting, wave 0 ──deadline──▶
 *     └── nobody, or the channel is gone ──▶ dropped          sending ──▶ meeting, wave 1 ──deadline──▶ closed
 *
 * Before it asks or tells anybody anything, the whole plan of a wave is stored once, and that it goes out is saved:
 * whoever dies, and however many do this at once, go on with that one. The second wave is drawn among those who are
 * left, and who came late.
 */
export interface Round {
  readonly id: RoundId;
  readonly channel: PlaceId;
  readonly community: CommunityId;
  readonly date: LocalDate;
  readonly at: Instant;
  /** As they were set when the round began. */
  readonly size: number;
  readonly consent: Consent;
  readonly acrossOrganisations: boolean;
  readonly preview: boolean;
  readonly seed: number;
  readonly state: RoundState;
  readonly version: number;
}

export type RoundState =
  /** Until its time. Where each round is asked, "in this time?" is out. */
  | { readonly kind: 'gathering' }
  /** The plan of wave 0 is there; it goes out at `until`, or when a steward says so. */
  | { readonly kind: 'preview'; readonly attempt: number; readonly until: Instant }
  /** `sending`: this plan goes out, and nobody changes that any more. `meeting`: everything of it is stored. */
  | {
      readonly kind: 'sending' | 'meeting';
      readonly wave: 0 | 1;
      /** Which draw of this wave: a steward may ask for another one. */
      readonly attempt: number;
      readonly until: Instant;
    }
  | { readonly kind: 'closed'; readonly at: Instant }
  | { readonly kind: 'dropped'; readonly at: Instant; readonly why: 'nobody' | 'skipped' | 'channel' };

/** Sending, or sent: the plan is settled. */
export type RoundUnderWay = Round & {
  readonly state: Extract<RoundState, { kind: 'sending' | 'meeting' }>;
};
