import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { ProjectDeps } from './deps.js';
import { isOpen, type Project } from './project.js';
import { takesVolunteers } from './volunteer-rules.js';

type Listing = Pick<ProjectDeps, 'projects' | 'clock'>;

/** Those that look for people, soonest last day first; in a channel or in the whole community. */
export async function projectsLooking(
  { projects, clock }: Listing,
  where: { readonly community: CommunityId } | { readonly channel: PlaceId },
  limit: number,
): Promise<readonly Project[]> {
  const now = clock();
  const found =
    'channel' in where
      ? await projects.aliveIn(where.channel, limit)
      : await projects.alive(where.community, limit);
  return found.filter((project) => isOpen(project) && takesVolunteers(project, now));
}

/** In review or open, with this member as host or volunteer. */
export const projectsOf = (
  { projects }: Pick<Listing, 'projects'>,
  member: MemberId,
): Promise<readonly Project[]> => projects.aliveWith(member);
