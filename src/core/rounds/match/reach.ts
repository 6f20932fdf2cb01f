import type { InterestChannel } from '../../interest-channels/index.js';
import type { Member } from '../../members/index.js';
import type { MemberId, PlaceId } from '../../shared/ids.js';
import { ENGLISH as words } from '../../words/index.js';
import type { RoundsDeps } from '../deps.js';
import { nameOf } from '../panel/parts.js';

/** What the messages of a match need to know besides the match. */
export interface Around {
  /** What the channel is called. */
  readonly channelName: string;
  /** When a person may be disturbed, and whether they want nudges at all. Undefined: they left, and get nothing. */
  readonly reach: (member: MemberId) => Reachable | undefined;
}

interface Reachable {
  readonly member: Member;
  readonly zone?: string;
}

/** Looks up all who are concerned at once. */
export async function matchesAround(
  { people, members, interestChannels }: Pick<RoundsDeps, 'people' | 'members' | 'interestChannels'>,
  channel: PlaceId,
  ids: readonly MemberId[],
): Promise<Around> {
  const [found, settings, described] = await Promise.all([
    Promise.all(ids.map((id) => people.find(id))),
    members.getAll(ids),
    interestChannels.find(channel),
  ]);
  const reachable = new Map<MemberId, Reachable>();
  for (const [index, { member: id, standing, zone }] of found.entries()) {
    const member = settings[index];
    if (member === undefined || standing === 'departed') continue;
    reachable.set(id, { member, ...(zone !== undefined && { zone }) });
  }
  return { channelName: calledInRounds(described), reach: (member) => reachable.get(member) };
}

/** A channel as the messages of a match name it. */
export const calledInRounds = (channel: Pick<InterestChannel, 'name'> | undefined): string =>
  channel === undefined ? words.say('match.channel-gone') : nameOf(channel);
