import type { Route } from '../conversation/route.js';
import type { TopicDeps } from './deps.js';

export { advanceDueSearches, searchMovesOn } from './advance-search.js';
export type { TopicDeps } from './deps.js';
export type { TopicSearchStore } from './ports.js';
export * from './search.js';

export const topicRoutes = (_deps: TopicDeps): readonly Route[] => [];
