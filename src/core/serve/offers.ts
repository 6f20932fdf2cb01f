import type { Block } from '../conversation/message.js';
import type { InterestChannel } from '../interest-channels/index.js';
import { type Need, needBlocks, needsOf, needsOpen } from '../needs/index.js';
import { type Project, projectBlocks, projectsLooking, projectsOf } from '../service-projects/index.js';
import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ServeDeps } from './deps.js';

/** A project or a need, as a list shows it to one person. */
export interface Offer {
  readonly channel: PlaceId;
  /** Its last moment: what ends first stands first. */
  readonly endsAt: Instant;
  readonly blocks: readonly Block[];
}

interface Asking {
  readonly member: MemberId;
  readonly community: CommunityId;
}

export interface Offers {
  readonly offers: readonly Offer[];
  readonly channels: readonly InterestChannel[];
}

const MOST_LOOKED_AT = 200;

/** What is open here, by channel; what is in a private channel only for those who may see it. */
export async function openOffers(deps: ServeDeps, by: Asking, typedIn?: PlaceId): Promise<Offers> {
  const where = { community: by.community };
  const [projects, needs, all] = await Promise.all([
    projectsLooking(deps, where, MOST_LOOKED_AT),
    needsOpen(deps, where, MOST_LOOKED_AT),
    deps.interestChannels.all(by.community),
  ]);
  const channels = await deps.channelsSeenBy(all, by, typedIn);
  const rank = new Map(channels.map(({ id }, index) => [id, index]));
  const offers = offersFrom(deps, projects, needs, by.member)
    .filter(({ channel }) => rank.has(channel))
    .sort((one, other) => (rank.get(one.channel) ?? 0) - (rank.get(other.channel) ?? 0));
  return { offers, channels };
}

/** What somebody hosts, takes part in, has raised or promised. */
export async function ownOffers(
  deps: ServeDeps,
  { member }: Pick<Asking, 'member'>,
): Promise<readonly Offer[]> {
  const [projects, needs] = await Promise.all([projectsOf(deps, member), needsOf(deps, member)]);
  return offersFrom(deps, projects, needs, member);
}

function offersFrom(
  { clock }: ServeDeps,
  projects: readonly Project[],
  needs: readonly Need[],
  reader: MemberId,
): Offer[] {
  const now = clock();
  const all = [
    ...projects.map((project) => ({
      channel: project.channel,
      endsAt: project.lastDay.endsAt,
      blocks: projectBlocks([project], reader, now),
    })),
    ...needs.map((need) => ({
      channel: need.channel,
      endsAt: need.until.endsAt,
      blocks: needBlocks([need], reader, now),
    })),
  ];
  return all.sort((one, other) => one.endsAt - other.endsAt);
}
