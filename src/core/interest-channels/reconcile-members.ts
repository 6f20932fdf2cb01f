import type { MemberId, PlaceId } from '../shared/ids.js';
import type { InterestChannelDeps } from './deps.js';

/**
 * Who has left the channel on its platform, or the community, is not counted in any more. Who has never been seen in
 * the channel stays: they were told to step in. A platform that fails on the way changes nothing.
 */
export async function reconcileMembers(deps: InterestChannelDeps, place: PlaceId): Promise<void> {
  const { channelMemberships } = deps;
  const counted = await channelMemberships.in(place);
  if (counted.length === 0) return;
  const pages = deps.places.membersOf(place);
  if (pages === undefined) {
    for (const { member } of counted) await leaveIfDeparted(deps, place, member);
    return;
  }
  const there = new Set<MemberId>();
  for await (const page of pages) for (const member of page) there.add(member);
  // Kith itself is in there: a list with nobody on it is no list.
  if (there.size === 0) return;
  const isThere = counted.filter(({ member }) => there.has(member));
  const left = counted.filter(({ member, seenThere }) => seenThere && !there.has(member));
  await channelMemberships.markSeen(
    place,
    isThere.flatMap(({ member, seenThere }) => (seenThere ? [] : [member])),
  );
  for (const { member } of left) await channelMemberships.leave(place, member);
}

async function leaveIfDeparted(
  { people, channelMemberships }: InterestChannelDeps,
  place: PlaceId,
  member: MemberId,
): Promise<void> {
  const { standing } = await people.find(member);
  if (standing === 'departed') await channelMemberships.leave(place, member);
}
