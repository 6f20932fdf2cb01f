import type { Card } from '../profiles/index.js';
import type { CommunityId, IntroductionId, MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Wish } from './introduction.js';

/** A request that was written and looked at, but not sent. Sending it makes the introduction with the same id. */
export interface Draft {
  readonly id: IntroductionId;
  readonly community: CommunityId;
  readonly requester: MemberId;
  readonly requesterName: string;
  /** The requester first, unless they connect others. */
  readonly cards: readonly { readonly member: MemberId; readonly card: Card }[];
  readonly wish: Wish;
  readonly writtenAt: Instant;
}
