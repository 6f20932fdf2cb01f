export { advanceDueNeeds } from './advance-needs.js';
export { DEFAULT_NEED_POLICY, type NeedDeps, type NeedPolicy } from './deps.js';
export { needBlocks, raiseButton } from './list-messages.js';
export { needsOf, needsOpen } from './list-needs.js';
export * from './need.js';
export type { NeedDraft } from './need-draft.js';
export { personLeftNeeds } from './person-left.js';
export type { NeedDraftStore, NeedStore } from './ports.js';
export { needRoutes } from './routes.js';
