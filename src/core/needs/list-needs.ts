import type { CommunityId, MemberId, PlaceId } from '../shared/ids.js';
import type { NeedDeps } from './deps.js';
import type { Need } from './need.js';
import { takesPledges } from './pledge-rules.js';

type Listing = Pick<NeedDeps, 'needs' | 'clock'>;

/** Those to which something can be promised, soonest last day first; in a channel or in the whole community. */
export async function needsOpen(
  { needs, clock }: Listing,
  where: { readonly community: CommunityId } | { readonly channel: PlaceId },
  limit: number,
): Promise<readonly Need[]> {
  const now = clock();
  const found =
    'channel' in where ? await needs.openIn(where.channel, limit) : await needs.open(where.community, limit);
  return found.filter((need) => takesPledges(need, now));
}

/** Open, with this member as raiser or with a pledge of theirs. */
export const needsOf = ({ needs }: Pick<Listing, 'needs'>, member: MemberId): Promise<readonly Need[]> =>
  needs.openWith(member);
