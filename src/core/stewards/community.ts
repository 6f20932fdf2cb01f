import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Change } from './change.js';

/** What stewards decided for the whole community. */
export interface Community {
  readonly id: CommunityId;
  /** Those who were named, besides whoever leads the community on its platform. */
  readonly stewards: readonly MemberId[];
  /** The channel on which introductions' rooms hang, where the platform needs one. */
  readonly roomsParent?: PlaceId;
  /** Not in the log yet. */
  readonly changes: readonly Change[];
  /** Rises with every save; two writers cannot both win. */
  readonly version: number;
}

export const newCommunity = (id: CommunityId): Community => ({ id, stewards: [], changes: [], version: 0 });
