import type { Cadence } from '../cadence/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/** How people are paired up in an interest channel: its rounds, one after the other. */
export interface ChannelRounds {
  readonly id: PlaceId;
  readonly community: CommunityId;
  /** When a round is drawn: every week, every 2 or 4 weeks, or by nth weekday; with dates that are skipped. */
  readonly cadence: Cadence;
  /** 2 to 7. */
  readonly size: number;
  readonly consent: Consent;
  /** Nobody is matched with somebody of their own organisation. */
  readonly acrossOrganisations: boolean;
  /** A steward looks at every draw before anything is sent. */
  readonly preview: boolean;
  /** Who set them up last. */
  readonly caretaker: MemberId;
  readonly state: RoundsState;
  readonly version: number;
}

/** `match`: both see the card and say yes. `round`: "in this time?" before the draw, and the room opens at once. */
export const CONSENTS = ['match', 'round'] as const;
export type Consent = (typeof CONSENTS)[number];

export type RoundsState =
  | { readonly kind: 'on' }
  | { readonly kind: 'resting'; readonly why: 'steward' | 'channel'; readonly at: Instant }
  | { readonly kind: 'ended'; readonly at: Instant };

export const isOn = ({ state }: ChannelRounds): boolean => state.kind === 'on';
