import { DeliveryFailure } from '../messenger.js';
import type { PlaceStanding } from '../places.js';
import type { CommunityId } from '../shared/ids.js';
import type { StewardDeps } from './deps.js';
import { roomsParentOf } from './keep.js';

/** How the channel is under which rooms open; `well` too where none was chosen. */
export type RoomsParent = PlaceStanding;

/**
 * Looks at the channel under which rooms open. A platform that can't be asked just now has nothing to complain of.
 * @returns undefined where rooms hang on no channel
 */
export async function roomsParentNow(
  deps: Pick<StewardDeps, 'communities' | 'places' | 'log'>,
  community: CommunityId,
): Promise<RoomsParent | undefined> {
  if (!deps.places.roomsHaveParent(community)) return undefined;
  const parent = await roomsParentOf(deps, community);
  if (parent === undefined) return 'well';
  try {
    return (await deps.places.find(parent)).standing;
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    deps.log.warn({ place: parent, err: error }, 'the channel for rooms could not be looked at');
    return 'well';
  }
}
