import type { QuietHours } from '../members/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Change } from '../stewards/index.js';

/**
 * What can be switched on in an interest channel; `service-review`: proposals wait for a steward's yes.
 * Amplify joins the list when it is built.
 */
export const FEATURES = ['chats', 'rounds', 'service', 'service-review'] as const;
export type Feature = (typeof FEATURES)[number];

/** A channel for a common interest, as stewards have set it up. */
export interface InterestChannel {
  readonly id: PlaceId;
  readonly community: CommunityId;
  /** As the platform last called it, without `#`. */
  readonly name: string;
  readonly features: readonly Feature[];
  /** Lower case, without `#`; unique among the community's interest channels. */
  readonly hashtag: string;
  /** IANA zone. */
  readonly zone: string;
  readonly quietHours?: QuietHours;
  /** What it is about, for prompts and suggestions; at most ten, lower case. */
  readonly topics: readonly string[];
  readonly hosts: 'everyone' | 'stewards';
  readonly guests: boolean;
  /** Not everybody in the community can see it, as the platform last said. */
  readonly private: boolean;
  /** Who last set it up: told, besides the named stewards, when something happens to it. */
  readonly caretaker: MemberId;
  readonly state: ChannelState;
  /** When to ask the platform again how it is, and who is in it. */
  readonly checkAt: Instant;
  /** What happened and is not yet in the log and told. */
  readonly events: readonly ChannelEvent[];
  readonly version: number;
}

export type ChannelState =
  | { readonly kind: 'well' }
  /** Nothing runs there until it is back. */
  | { readonly kind: 'lost'; readonly why: LossReason; readonly at: Instant }
  /** A steward took it off the list; what was set is kept for another time. */
  | { readonly kind: 'removed'; readonly at: Instant };

export type LossReason = 'archived' | 'outside' | 'gone';

export type ChannelEvent =
  | ({ readonly kind: 'set' } & Change)
  | ({ readonly kind: 'lost'; readonly why: LossReason } & Change)
  | ({ readonly kind: 'found' } & Change)
  | ({ readonly kind: 'removed' } & Change);

/** Who was counted in to an interest channel, by one tap. */
export interface ChannelMembership {
  readonly channel: PlaceId;
  readonly member: MemberId;
  readonly joinedAt: Instant;
  /** The platform has shown this person in the channel since; from then on leaving it there is leaving here. */
  readonly seenThere: boolean;
}
