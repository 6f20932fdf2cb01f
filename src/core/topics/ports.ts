import type { CommunityId, IntroductionId, MemberId, SearchId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { TopicSearch } from './search.js';

export interface TopicSearchStore {
  find(id: SearchId): Promise<TopicSearch | undefined>;
  /** The one that has this introduction among those it asked. */
  ofIntroduction(id: IntroductionId): Promise<TopicSearch | undefined>;
  /** False: it is there already, and nothing is changed. */
  insert(search: TopicSearch, dueAt: Instant | undefined): Promise<boolean>;
  /** Gives back what was saved (one version on). @throws StaleWrite when somebody else saved first */
  save(search: TopicSearch, dueAt: Instant | undefined): Promise<TopicSearch>;
  /** Newest first. */
  listFor(member: MemberId, limit: number): Promise<readonly TopicSearch[]>;
  /** How often each of these was asked for a topic since then, and when last; who never was is missing. */
  turns(
    community: CommunityId,
    members: readonly MemberId[],
    since: Instant,
  ): Promise<ReadonlyMap<MemberId, { readonly times: number; readonly last: Instant }>>;
  due(now: Instant, limit: number): Promise<readonly SearchId[]>;
}
