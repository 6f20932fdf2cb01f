import type { Cadence } from '../cadence/index.js';
import type { ChatId, CommunityId, MemberId, PlaceId } from '../shared/ids.js';

/** A standing chat, or a change of one, that its author has not confirmed yet; under the id it has or will have. */
export interface ChatDraft {
  readonly id: ChatId;
  readonly community: CommunityId;
  readonly author: MemberId;
  readonly channel: PlaceId;
  readonly title: string;
  readonly hashtag: string;
  readonly host: MemberId;
  readonly cadence: Cadence;
  readonly phrase: string;
  readonly minutes: number;
  /** The chat's `sequence` when this change was begun; absent for a new chat. */
  readonly changes?: number;
}
