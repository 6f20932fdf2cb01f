import { type InterestChannel, runsIn } from '../interest-channels/index.js';
import type { Standing } from '../members/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';

type Asking = Pick<NeedDeps, 'people' | 'communities'>;

/** A need is its raiser's and the stewards' to run. */
export const mayRun = async (deps: Asking, need: Need, member: MemberId): Promise<boolean> =>
  need.raiser === member || (await isSteward(deps, member));

/** Members may take part everywhere, guests where the channel lets them. */
export const mayTakePart = (standing: Standing, channel: InterestChannel | undefined): boolean =>
  standing === 'member' || (standing === 'guest' && channel?.guests === true);

const mayRaise = (channel: InterestChannel, standing: Standing, steward: boolean): boolean =>
  runsIn(channel, 'service') && mayTakePart(standing, channel) && (steward || channel.hosts === 'everyone');

/** The channels in which this person could raise a need, by name; the given place first. */
export async function channelsToRaiseIn(
  deps: Asking & Pick<NeedDeps, 'interestChannels' | 'channelsSeenBy'>,
  { community, member }: { readonly community: CommunityId; readonly member: MemberId },
  first?: PlaceId,
): Promise<readonly InterestChannel[]> {
  const [channels, { standing }, steward] = await Promise.all([
    deps.interestChannels.all(community),
    deps.people.find(member),
    isSteward(deps, member),
  ]);
  const allowed = channels.filter((channel) => mayRaise(channel, standing, steward));
  const open = await deps.channelsSeenBy(allowed, { member }, first);
  return [...open.filter(({ id }) => id === first), ...open.filter(({ id }) => id !== first)];
}

type Looking = Pick<NeedDeps, 'interestChannels' | 'channelsSeenBy'>;

/** What is in a private channel is for those who are in it. @param typedIn where they asked */
export async function needsSeenBy(
  { interestChannels, channelsSeenBy }: Looking,
  needs: readonly Need[],
  { community, member }: { readonly community: CommunityId; readonly member: MemberId },
  typedIn?: PlaceId,
): Promise<readonly Need[]> {
  const seen = await channelsSeenBy(await interestChannels.all(community), { member }, typedIn);
  const open = new Set(seen.map(({ id }) => id));
  return needs.filter(({ channel }) => open.has(channel));
}
