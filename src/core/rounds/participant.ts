import type { LocalDate } from '../cadence/index.js';
import type { CommunityId, MemberId, PlaceId, RoundId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** Somebody who is paired up in a channel, for good until they say otherwise. */
export interface Participant {
  readonly channel: PlaceId;
  readonly member: MemberId;
  readonly community: CommunityId;
  readonly joinedAt: Instant;
  /** Not this one: the round of this date. */
  readonly skips?: LocalDate;
  readonly rest?: Rest;
  /** Rounds in a row in which they were asked and said nothing. */
  readonly silent: number;
  /** The round that was counted last, so that none is counted twice. */
  readonly counted?: RoundId;
  /** The last round that left them over; they go first in the next. */
  readonly leftOut?: RoundId;
  readonly version: number;
}

export type Rest =
  | { readonly kind: 'until'; readonly at: Instant }
  | { readonly kind: 'until-back' }
  /** Three silent rounds: Kith assumes that it does not suit them now. */
  | { readonly kind: 'silent' };

export const rests = ({ rest }: Participant, now: Instant): boolean =>
  rest !== undefined && (rest.kind !== 'until' || now < rest.at);
