import type { CommunityId, MemberId, NeedId, PlaceId } from '../shared/ids.js';
import type { Need } from './need.js';

/** What somebody has written of a need and not posted yet. It becomes the need with the same id. */
export interface NeedDraft extends Pick<Need, 'what' | 'unit' | 'target' | 'forWhom' | 'until'> {
  readonly id: NeedId;
  readonly community: CommunityId;
  readonly author: MemberId;
  readonly channel: PlaceId;
}
