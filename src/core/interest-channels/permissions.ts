import { DeliveryFailure } from '../messenger.js';
import type { Lack, Purpose } from '../places.js';
import type { CommunityId, PlaceId } from '../shared/ids.js';
import { roomsParentOf } from '../stewards/index.js';
import type { InterestChannelDeps } from './deps.js';
import { isListed } from './runs-in.js';

/** What Kith lacks in one channel; `not-told`: the platform could not be asked just now. */
export interface Checked {
  readonly place: PlaceId;
  readonly name: string;
  readonly lacks: readonly Lack[] | 'not-told';
}

const FOR_CHANNELS: readonly Purpose[] = ['chats', 'events'];
const FOR_ROOMS: readonly Purpose[] = ['rooms'];

/** Asks for every channel of the list, and for the one under which rooms open, what Kith may not do there. */
export async function checkPermissions(
  deps: InterestChannelDeps,
  community: CommunityId,
): Promise<readonly Checked[]> {
  const listed = (await deps.interestChannels.all(community)).filter(isListed);
  const parent = deps.places.roomsHaveParent(community) ? await roomsParentOf(deps, community) : undefined;
  const checked: Checked[] = [];
  for (const { id, name } of listed) {
    const purposes = id === parent ? [...FOR_CHANNELS, ...FOR_ROOMS] : FOR_CHANNELS;
    checked.push({ place: id, name, lacks: await lacksIn(deps, id, purposes) });
  }
  if (parent !== undefined && listed.every(({ id }) => id !== parent)) {
    const name = await deps.places.find(parent).then(
      (place) => place.name,
      () => '',
    );
    checked.push({ place: parent, name, lacks: await lacksIn(deps, parent, FOR_ROOMS) });
  }
  return checked;
}

async function lacksIn(
  { places, log }: InterestChannelDeps,
  place: PlaceId,
  purposes: readonly Purpose[],
): Promise<Checked['lacks']> {
  try {
    return await places.lacks(place, purposes);
  } catch (error) {
    if (!(error instanceof DeliveryFailure)) throw error;
    log.warn({ place, err: error }, 'permissions could not be looked up');
    return 'not-told';
  }
}
