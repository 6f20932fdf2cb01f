import type { MemberId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';

/** The named stewards, and who set the channel up; never whoever raised the need, steward or not. */
export async function stewardsFor(
  { communities, interestChannels }: Pick<NeedDeps, 'communities' | 'interestChannels'>,
  { community, channel, raiser }: Pick<Need, 'community' | 'channel' | 'raiser'>,
): Promise<readonly MemberId[]> {
  const [{ stewards }, found] = await Promise.all([
    communities.get(community),
    interestChannels.find(channel),
  ]);
  const all = new Set([...stewards, ...(found === undefined ? [] : [found.caretaker])]);
  return [...all].filter((member) => member !== raiser);
}
