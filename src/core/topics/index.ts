export type { TopicSearchStore } from './ports.js';
export * from './search.js';
