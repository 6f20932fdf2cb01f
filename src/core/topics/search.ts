import type { CommunityId, IntroductionId, MemberId, SearchId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';

/**
 * Somebody would like to be introduced to a person who can help with a topic. One after the other is asked, each by
 * an introduction with both yeses; who was asked, and who was not, stays unknown to the one who searches.
 *
 *   looking ──somebody and the searcher are introduced──▶ made
 *     └──its time is over, or taken back──▶ ended
 */
export interface TopicSearch {
  readonly id: SearchId;
  readonly community: CommunityId;
  readonly member: MemberId;
  /** What they typed. */
  readonly words: string;
  readonly hope: string;
  readonly offer?: string;
  readonly startedAt: Instant;
  /** When "not this time" is told, whatever became of it: the same moment for every search. */
  readonly endsAt: Instant;
  readonly state: SearchState;
  /** In the order in which they were asked. */
  readonly asked: readonly { readonly member: MemberId; readonly introduction: IntroductionId }[];
  readonly version: number;
}

export type SearchState =
  /** `asking`: the introduction that is open now, and when the next person's turn is if nothing comes of it. */
  | {
      readonly kind: 'looking';
      readonly asking?: { readonly introduction: IntroductionId; readonly until: Instant };
    }
  | { readonly kind: 'made'; readonly at: Instant; readonly introduction: IntroductionId }
  | { readonly kind: 'ended'; readonly at: Instant; readonly why: 'not-this-time' | 'taken-back' };

export const isLooking = ({ state }: TopicSearch): boolean => state.kind === 'looking';

/** Whose answer is waited for. */
export const askingIn = ({ state }: TopicSearch) => (state.kind === 'looking' ? state.asking : undefined);
