import type { Happening } from '../places.js';
import type { MemberId, PlaceId } from '../shared/ids.js';
import { checkChannel } from './check-channel.js';
import type { InterestChannelDeps } from './deps.js';

/** Something happened on the platform, or is said to have: what is true is looked up. Safe to call again for the same. */
export async function hearOf(deps: InterestChannelDeps, happening: Happening): Promise<void> {
  switch (happening.kind) {
    case 'place':
      await checkChannel(deps, happening.place);
      return;
    case 'came':
      return deps.channelMemberships.markSeen(happening.place, [happening.member]);
    case 'left':
      return seeWhetherLeft(deps, happening.place, happening.member);
    case 'person':
      return takeOutIfDeparted(deps, happening.member);
  }
}

/** Who left was there: from then on, not being on the platform's list is having left. */
async function seeWhetherLeft(deps: InterestChannelDeps, place: PlaceId, member: MemberId): Promise<void> {
  const counted = await deps.channelMemberships.of(member);
  if (!counted.some(({ channel }) => channel === place)) return;
  await deps.channelMemberships.markSeen(place, [member]);
  await checkChannel(deps, place);
}

async function takeOutIfDeparted(
  { channelMemberships, people }: InterestChannelDeps,
  member: MemberId,
): Promise<void> {
  const counted = await channelMemberships.of(member);
  if (counted.length === 0 || (await people.find(member)).standing !== 'departed') return;
  for (const { channel } of counted) await channelMemberships.leave(channel, member);
}
