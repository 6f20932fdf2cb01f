import type { CommunityId, MemberId, PlaceId } from '../../shared/ids.js';
import type { RoundsDeps } from '../deps.js';

/** The room that a round opened for exactly these people, if one did. */
export async function metInRound(
  { matches }: Pick<RoundsDeps, 'matches'>,
  community: CommunityId,
  members: readonly MemberId[],
): Promise<PlaceId | undefined> {
  const match = await matches.metAmong(community, members);
  return match?.state.kind === 'met' ? match.state.room : undefined;
}
