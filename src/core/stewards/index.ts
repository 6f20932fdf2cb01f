export type { Change, LogEntry } from './change.js';
export { type Community, newCommunity } from './community.js';
export type { ChangeLog, CommunityStore } from './ports.js';
