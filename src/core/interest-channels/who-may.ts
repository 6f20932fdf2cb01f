import type { People, Person, Standing } from '../members/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import { type CommunityStore, isSteward } from '../stewards/index.js';
import type { InChannelsDeps } from './in-channels.js';
import type { Feature, InterestChannel } from './interest-channel.js';
import { runsIn } from './runs-in.js';

export type NoPart = 'guest' | 'external' | 'no-person';

/** Why this person can't take part in anything in this channel; undefined: they can. */
export function whyNoPart(
  { standing }: Pick<Person, 'standing'>,
  { guests }: Pick<InterestChannel, 'guests'>,
): NoPart | undefined {
  if (standing === 'bot' || standing === 'departed') return 'no-person';
  if (standing === 'external') return 'external';
  return standing === 'guest' && !guests ? 'guest' : undefined;
}

/** Members may take part everywhere, guests where the channel lets them; nobody else does. */
export const mayTakePart = (
  standing: Standing,
  channel: Pick<InterestChannel, 'guests'> | undefined,
): boolean => whyNoPart({ standing }, { guests: channel?.guests === true }) === undefined;

/** Whether somebody may begin something of this kind there. */
export const mayHost = (
  channel: InterestChannel,
  feature: Feature,
  standing: Standing,
  steward: boolean,
): boolean =>
  runsIn(channel, feature) && mayTakePart(standing, channel) && (steward || channel.hosts === 'everyone');

interface Asking {
  readonly member: MemberId;
  readonly community: CommunityId;
}

type Looking = Pick<InChannelsDeps, 'interestChannels' | 'channelsSeenBy'>;

/** The channels in which this person could begin something of this kind, by name; the given place first. */
export async function channelsToHostIn(
  deps: Looking & { readonly people: People; readonly communities: CommunityStore },
  feature: Feature,
  { community, member }: Asking,
  first?: PlaceId,
): Promise<readonly InterestChannel[]> {
  const [channels, { standing }, steward] = await Promise.all([
    deps.interestChannels.all(community),
    deps.people.find(member),
    isSteward(deps, member),
  ]);
  const allowed = channels.filter((channel) => mayHost(channel, feature, standing, steward));
  const open = await deps.channelsSeenBy(allowed, { member }, first);
  return [...open.filter(({ id }) => id === first), ...open.filter(({ id }) => id !== first)];
}

/** What is in a private channel is for those who are in it. @param typedIn where they asked */
export async function seenInChannels<Thing extends { readonly channel: PlaceId }>(
  { interestChannels, channelsSeenBy }: Looking,
  things: readonly Thing[],
  { community, member }: Asking,
  typedIn?: PlaceId,
): Promise<readonly Thing[]> {
  const seen = await channelsSeenBy(await interestChannels.all(community), { member }, typedIn);
  const open = new Set(seen.map(({ id }) => id));
  return things.filter(({ channel }) => open.has(channel));
}
