import type { SearchId } from '../shared/ids.js';
import type { TopicDeps } from './deps.js';

export async function searchMovesOn(_deps: TopicDeps, _search: SearchId): Promise<void> {}

export async function advanceDueSearches(_deps: TopicDeps): Promise<number> {
  return 0;
}
