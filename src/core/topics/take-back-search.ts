import { withdraw } from '../introductions/index.js';
import type { MemberId, SearchId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import { advanceSearch, NET } from './advance-search.js';
import type { TopicDeps } from './deps.js';
import { askingIn, isLooking, type TopicSearch } from './search.js';
import { endSearch } from './search-rules.js';

/**
 * The one who searches changes their mind. Whoever is being asked is asked no more; if both have said yes in this
 * moment, that stands.
 * @returns the search as it is then
 */
export const takeBackSearch = (
  deps: TopicDeps,
  by: MemberId,
  id: SearchId,
): Promise<TopicSearch | 'not-yours' | 'too-late' | undefined> =>
  untilSaved(async () => {
    const search = await deps.topicSearches.find(id);
    if (search === undefined) return undefined;
    if (search.member !== by) return 'not-yours';
    if (!isLooking(search)) return search;
    const asking = askingIn(search);
    if (asking !== undefined) {
      const asked = await withdraw(deps, asking.introduction);
      if (asked !== undefined && asked.after.state.kind !== 'ended') return 'too-late';
    }
    const now = deps.clock();
    const ended = await deps.topicSearches.save(endSearch(search, 'taken-back', now), now + NET);
    deps.soon('a search taken back', () => advanceSearch(deps, id));
    return ended;
  });
