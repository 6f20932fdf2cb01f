import { newMember, quietUntil } from '../members/index.js';
import { memberId, type PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { NeedDeps } from './deps.js';

/** The earliest moment at which something new may be posted in this channel: outside its quiet hours. */
export async function channelQuietUntil(
  { interestChannels }: Pick<NeedDeps, 'interestChannels'>,
  place: PlaceId,
  now: Instant,
): Promise<Instant> {
  const channel = await interestChannels.find(place);
  if (channel?.quietHours === undefined) return now;
  const { community, zone, quietHours } = channel;
  // A channel's night is reckoned like a person's.
  const night = { ...newMember(memberId(community, 'channel'), community), zone, quietHours };
  return quietUntil(night, zone, now);
}
