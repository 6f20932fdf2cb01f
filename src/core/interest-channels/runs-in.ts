import type { CommunityId } from '../shared/ids.js';
import type { Feature, InterestChannel } from './interest-channel.js';
import type { InterestChannelStore } from './ports.js';

/** Whether this may run in the channel now. */
export const runsIn = (channel: InterestChannel, feature: Feature): boolean =>
  channel.state.kind === 'well' && channel.features.includes(feature);

/** The channels of a community in which this may run now, by name. */
export const channelsWhere = async (
  { interestChannels }: { readonly interestChannels: InterestChannelStore },
  community: CommunityId,
  feature: Feature,
): Promise<readonly InterestChannel[]> =>
  (await interestChannels.all(community)).filter((channel) => runsIn(channel, feature));

/** On the stewards' list, whether Kith can be in it just now or not. */
export const isListed = ({ state }: InterestChannel): boolean => state.kind !== 'removed';
