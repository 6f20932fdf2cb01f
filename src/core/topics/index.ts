export { advanceDueSearches, searchMovesOn } from './advance-search.js';
export type { TopicDeps } from './deps.js';
export type { TopicSearchStore } from './ports.js';
export { rankCandidates } from './rank-candidates.js';
export * from './search.js';
export { searchBlocks } from './topic-messages.js';
export { topicRoutes } from './topic-routes.js';
