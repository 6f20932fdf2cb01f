import type { ProfileStore } from '../profiles/index.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import type { StewardDeps } from '../stewards/index.js';
import type { ChannelMembershipStore, InterestChannelStore } from './ports.js';

/** What interest channels need from outside. */
export interface InterestChannelDeps extends StewardDeps {
  readonly profiles: ProfileStore;
  readonly interestChannels: InterestChannelStore;
  readonly channelMemberships: ChannelMembershipStore;
  /** The channels in which something that runs there counts this person in, or is hosted by them. */
  readonly takesPartIn: (member: MemberId) => Promise<readonly PlaceId[]>;
  /** Nothing runs in this channel any more: what did, rests. May be called again for the same. */
  readonly channelLost: (place: PlaceId) => Promise<void>;
  /** Something may run in this channel (again), or others can see it than before. May be called again for the same. */
  readonly channelFound: (place: PlaceId) => Promise<void>;
}
