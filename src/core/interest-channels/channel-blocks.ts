import type { Actor } from '../conversation/interaction.js';
import type { Block } from '../conversation/message.js';
import type { InterestChannelDeps } from './deps.js';
import { homeBlocks } from './list-messages.js';
import { isListed } from './runs-in.js';
import { channelsSeenBy } from './who-sees.js';

/** For Home: my interest channels in a few lines; nothing where there are none. */
export async function channelBlocks(
  deps: InterestChannelDeps,
  { member, community }: Pick<Actor, 'member' | 'community'>,
): Promise<readonly Block[]> {
  const [all, memberships] = await Promise.all([
    deps.interestChannels.all(community),
    deps.channelMemberships.of(member),
  ]);
  const listed = await channelsSeenBy(deps, all.filter(isListed), { member });
  if (listed.length === 0) return [];
  const mine = listed.filter(({ id }) => memberships.some(({ channel }) => channel === id));
  return homeBlocks(mine, listed.length - mine.length, community);
}
