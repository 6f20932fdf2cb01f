import type { Actor } from '../conversation/interaction.js';
import { type InterestChannel, mayTakePart, runsIn } from '../interest-channels/index.js';
import type { CommunityId, PlaceId } from '../shared/ids.js';
import { DAY } from '../shared/time.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';
import { carriedLine } from './spread-messages.js';

const POSTS_A_DAY = 2;
const LOG_BACK = 500;

/** The public channels in which service runs, other than its own, and to which nobody has carried it yet. */
export async function channelsToSpreadTo(
  deps: NeedDeps,
  need: Need,
  { member }: Actor,
): Promise<readonly InterestChannel[]> {
  const [channels, { standing }] = await Promise.all([
    deps.interestChannels.all(need.community),
    deps.people.find(member),
  ]);
  return channels.filter(
    (channel) =>
      channel.id !== need.channel &&
      !channel.private &&
      runsIn(channel, 'service') &&
      mayTakePart(standing, channel) &&
      need.amplified.every(({ place }) => place !== channel.id),
  );
}

/** Whoever can't see a private channel is told of what is in it by its raiser, or not at all. */
export async function mayCarryOn(deps: NeedDeps, need: Need, { member }: Actor): Promise<boolean> {
  if (need.raiser === member) return true;
  const channel = await deps.interestChannels.find(need.channel);
  return channel?.private !== true;
}

const lineStart = (place: PlaceId): string => `${place}|carried|`;

/** A channel takes two such posts within a day. The stewards' log knows. */
export async function isFull(deps: NeedDeps, community: CommunityId, place: PlaceId): Promise<boolean> {
  const since = deps.clock() - DAY;
  const lines = await deps.changeLog.latest(community, LOG_BACK);
  const recent = lines.filter(({ id, at }) => id.startsWith(lineStart(place)) && at > since);
  return recent.length >= POSTS_A_DAY;
}

export const noteCarried = (
  { changeLog, clock }: NeedDeps,
  need: Need,
  { id: place, name }: InterestChannel,
  { member: by }: Actor,
): Promise<void> =>
  changeLog.write([
    {
      id: `${lineStart(place)}${need.id}`,
      community: need.community,
      at: clock(),
      by,
      ...carriedLine(need, name),
    },
  ]);
