import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ChannelMembership, InterestChannel } from './interest-channel.js';

/** Where interest channels are kept. No two of one community that are not removed share a hashtag. */
export interface InterestChannelStore {
  find(id: PlaceId): Promise<InterestChannel | undefined>;
  /** All of a community, removed ones too, by name. */
  all(community: CommunityId): Promise<readonly InterestChannel[]>;
  /** `exists`: it is there already; `hashtag-taken`: another one has it. */
  insert(channel: InterestChannel, dueAt: Instant): Promise<'inserted' | 'exists' | 'hashtag-taken'>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(channel: InterestChannel, dueAt: Instant | undefined): Promise<InterestChannel | 'hashtag-taken'>;
  due(now: Instant, limit: number): Promise<readonly PlaceId[]>;
}

export interface ChannelMembershipStore {
  /** False: was a member already. */
  join(membership: ChannelMembership): Promise<boolean>;
  /** False: was none. */
  leave(channel: PlaceId, member: MemberId): Promise<boolean>;
  of(member: MemberId): Promise<readonly ChannelMembership[]>;
  in(channel: PlaceId): Promise<readonly ChannelMembership[]>;
  markSeen(channel: PlaceId, members: readonly MemberId[]): Promise<void>;
  /** How many members each of these channels has. */
  counts(channels: readonly PlaceId[]): Promise<ReadonlyMap<PlaceId, number>>;
}
