import type { CommunityId, PlaceId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { Community } from './community.js';
import type { CommunityStore } from './ports.js';

/**
 * Loads a community, lets a rule decide, and saves; decides again when somebody else was faster.
 * A rule that gives back something else than a community has refused, and that is given back.
 */
export const changeCommunity = <Refused extends string = never>(
  { communities }: { readonly communities: CommunityStore },
  id: CommunityId,
  rule: (community: Community) => Community | Refused,
): Promise<Community | Refused> =>
  untilSaved(async () => {
    const before = await communities.get(id);
    const after = rule(before);
    return typeof after === 'string' || after === before ? after : communities.save(after);
  });

/** The channel that stewards chose for rooms to open under. */
export const roomsParentOf = async (
  { communities }: { readonly communities: CommunityStore },
  community: CommunityId,
): Promise<PlaceId | undefined> => (await communities.get(community)).roomsParent;
