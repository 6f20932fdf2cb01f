import { type InterestChannel, runsIn } from '../interest-channels/index.js';
import type { Standing } from '../members/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import type { Project } from './project.js';

type Asking = Pick<ProjectDeps, 'people' | 'communities'>;

/** A project is its host's and the stewards' to run. */
export const mayRun = async (deps: Asking, project: Project, member: MemberId): Promise<boolean> =>
  project.host === member || (await isSteward(deps, member));

/** Members may take part everywhere, guests where the channel lets them. */
export const mayTakePart = (standing: Standing, channel: InterestChannel | undefined): boolean =>
  standing === 'member' || (standing === 'guest' && channel?.guests === true);

const mayHost = (channel: InterestChannel, standing: Standing, steward: boolean): boolean =>
  runsIn(channel, 'service') && mayTakePart(standing, channel) && (steward || channel.hosts === 'everyone');

export async function mayHostIn(
  deps: Asking,
  channel: InterestChannel,
  member: MemberId,
): Promise<{ readonly may: boolean; readonly name: string }> {
  const [{ standing, name }, steward] = await Promise.all([
    deps.people.find(member),
    isSteward(deps, member),
  ]);
  return { may: mayHost(channel, standing, steward), name };
}

/** The channels in which this person could propose a project, by name; the given place first. */
export async function channelsToHostIn(
  deps: Asking & Pick<ProjectDeps, 'interestChannels' | 'channelsSeenBy'>,
  { community, member }: { readonly community: CommunityId; readonly member: MemberId },
  first?: PlaceId,
): Promise<readonly InterestChannel[]> {
  const [channels, { standing }, steward] = await Promise.all([
    deps.interestChannels.all(community),
    deps.people.find(member),
    isSteward(deps, member),
  ]);
  const allowed = channels.filter((channel) => mayHost(channel, standing, steward));
  const open = await deps.channelsSeenBy(allowed, { member }, first);
  return [...open.filter(({ id }) => id === first), ...open.filter(({ id }) => id !== first)];
}

/** What is in a private channel is for those who are in it. @param typedIn where they asked */
export async function projectsSeenBy(
  { interestChannels, channelsSeenBy }: Pick<ProjectDeps, 'interestChannels' | 'channelsSeenBy'>,
  projects: readonly Project[],
  { community, member }: { readonly community: CommunityId; readonly member: MemberId },
  typedIn?: PlaceId,
): Promise<readonly Project[]> {
  const seen = await channelsSeenBy(await interestChannels.all(community), { member }, typedIn);
  const open = new Set(seen.map(({ id }) => id));
  return projects.filter(({ channel }) => open.has(channel));
}
