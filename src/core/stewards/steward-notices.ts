import type { Message } from '../conversation/message.js';
import type { Notice } from '../outbox/index.js';
import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Clock } from '../shared/time.js';
import type { CommunityStore } from './ports.js';

interface Word {
  readonly community: CommunityId;
  /** Who is to hear of it besides the named stewards. */
  readonly also: readonly MemberId[];
  /** The same for the same event. */
  readonly key: string;
  readonly message: Message;
}

/** One private notice to each named steward and to those who are concerned besides; a lost answer is not repeated. */
export async function stewardNotices(
  { communities, clock }: { readonly communities: CommunityStore; readonly clock: Clock },
  { community, also, key, message }: Word,
): Promise<readonly Notice[]> {
  const { stewards } = await communities.get(community);
  const now = clock();
  return [...new Set([...stewards, ...also])].map((to) => ({
    key: `${key}|${to}`,
    community,
    delivery: { kind: 'tell', to, message },
    notBefore: now,
    lostAnswer: 'never',
  }));
}
