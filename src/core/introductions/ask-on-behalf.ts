import { cardsOf } from '../profiles/index.js';
import type { CommunityId, IntroductionId, MemberId, SearchId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { IntroductionDeps } from './deps.js';
import { dueAt } from './due.js';
import type { Wish } from './introduction.js';
import { request } from './rules.js';

export interface OnBehalf {
  readonly id: IntroductionId;
  readonly community: CommunityId;
  readonly search: SearchId;
  readonly requester: MemberId;
  readonly asked: MemberId;
  readonly wish: Wish;
  readonly expiresAt: Instant;
}

/** Stores the request of somebody who searches by topic to one who may help. It takes no place in their budget: the search has. */
export async function askOnBehalf(
  deps: IntroductionDeps,
  { requester, asked, search, expiresAt, ...rest }: OnBehalf,
): Promise<'inserted' | 'set-is-open' | 'exists'> {
  const [own, other] = await cardsOf(deps, [requester, asked], 'ask');
  if (own === undefined || other === undefined) throw new Error('two people have two cards');
  const now = deps.clock();
  const cards = [
    { member: requester, card: own },
    { member: asked, card: other },
  ];
  const introduction = {
    ...request({ ...rest, requester, requesterName: own.name, cards }, now, deps.policy),
    search,
    expiresAt,
  };
  return deps.introductions.insert(introduction, dueAt(introduction, deps.policy, now));
}
