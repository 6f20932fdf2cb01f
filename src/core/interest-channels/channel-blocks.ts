import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import { homeBlocks } from './list-messages.js';
import type { ChannelMembershipStore, InterestChannelStore } from './ports.js';
import { isListed } from './runs-in.js';

interface Looking {
  readonly interestChannels: InterestChannelStore;
  readonly channelMemberships: ChannelMembershipStore;
}

/** For Home: my interest channels in a few lines; nothing where there are none. */
export async function channelBlocks(
  { interestChannels, channelMemberships }: Looking,
  { member, community }: Pick<Actor, 'member' | 'community'>,
): Promise<readonly Block[]> {
  const [all, memberships] = await Promise.all([
    interestChannels.all(community),
    channelMemberships.of(member),
  ]);
  const listed = all.filter(isListed);
  if (listed.length === 0) return [];
  const mine = listed.filter(({ id }) => memberships.some(({ channel }) => channel === id));
  return homeBlocks(mine, listed.length - mine.length, community);
}
