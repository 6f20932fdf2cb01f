import type { PlaceId } from '../shared/ids.js';
import type { StewardDeps } from '../stewards/index.js';
import type { ChannelMembershipStore, InterestChannelStore } from './ports.js';

/** What interest channels need from outside. */
export interface InterestChannelDeps extends StewardDeps {
  readonly interestChannels: InterestChannelStore;
  readonly channelMemberships: ChannelMembershipStore;
  /** Nothing runs in this channel any more: what did, rests. May be called again for the same. */
  readonly channelLost: (place: PlaceId) => Promise<void>;
  /** Something may run in this channel (again). May be called again for the same. */
  readonly channelFound: (place: PlaceId) => Promise<void>;
}
