import type { Actor } from '../conversation/interaction.js';
import type { PlaceId } from '../shared/ids.js';
import type { InChannelsDeps } from './in-channels.js';
import type { InterestChannel } from './interest-channel.js';
import { isListed } from './runs-in.js';
import { isSurelySteward } from './who-sees.js';

/** Where help was asked for, and by whom: what fits there is named first, and stewards' lines are for stewards. */
export interface HelpHere {
  /** The interest channel in which it was typed. */
  readonly channel?: InterestChannel;
  readonly steward: boolean;
}

export async function helpHere(
  deps: Pick<InChannelsDeps, 'interestChannels' | 'communities' | 'people'>,
  { member }: Pick<Actor, 'member'>,
  place: PlaceId | undefined,
): Promise<HelpHere> {
  const [channel, steward] = await Promise.all([
    place === undefined ? undefined : deps.interestChannels.find(place),
    isSurelySteward(deps, member),
  ]);
  return { steward, ...(channel !== undefined && isListed(channel) && { channel }) };
}
