import type { Cadence, Occurrence } from '../cadence/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';

/** "Who could use our help?", asked in an interest channel at a regular time. */
export interface ServicePrompt {
  readonly channel: PlaceId;
  readonly community: CommunityId;
  /** Absent: it is switched off. */
  readonly cadence?: Cadence;
  /** What was typed for it. */
  readonly phrase: string;
  readonly setBy: MemberId;
  readonly next?: Occurrence;
  /** The one that was asked last; `answered` once a project was proposed or a need raised from it or since. */
  readonly last?: { readonly date: string; readonly at: number; readonly answered: boolean };
  /** What is not yet told: the question in the channel, or a steward asked instead. */
  readonly events: readonly PromptEvent[];
  readonly version: number;
}

export type PromptEvent = { readonly number: string; readonly date: string } & (
  | { readonly kind: 'asked' }
  /** The last one went unanswered: the channel is left in peace, and a steward hears of it. */
  | { readonly kind: 'held-back' }
);
