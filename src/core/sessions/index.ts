import type { Route } from '../conversation/route.js';
import type { SessionDeps } from './deps.js';
import { hostRoutes } from './host-routes.js';
import { memberRoutes } from './member-routes.js';
import { pickRoutes } from './pick-answer.js';

export { advanceDueChats, advanceDueSessions } from './advance-due.js';
export type { SessionDeps } from './deps.js';
export type { SessionStore } from './ports.js';
export { reconcileSessions } from './reconcile-sessions.js';
export * from './session.js';

export const sessionRoutes = (deps: SessionDeps): readonly Route[] => [
  ...hostRoutes(deps),
  ...memberRoutes(deps),
  ...pickRoutes(deps),
];
