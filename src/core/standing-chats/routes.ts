import type { Route } from '../conversation/route.js';
import { calendarRoutes } from './calendar-routes.js';
import { dateRoutes } from './date-routes.js';
import type { StandingChatDeps } from './deps.js';
import { draftRoutes } from './draft-routes.js';
import { membershipRoutes } from './membership-routes.js';
import { moveRoutes } from './move-routes.js';
import { overviewRoutes } from './overview-routes.js';
import { queueRoutes } from './queue-routes.js';
import { stateRoutes } from './state-routes.js';
import { suggestionRoutes } from './suggestion-routes.js';

/** Everything of `/chats`, and the buttons and forms behind it. */
export const standingChatRoutes = (deps: StandingChatDeps): readonly Route[] => [
  ...overviewRoutes(deps),
  ...membershipRoutes(deps),
  ...suggestionRoutes(deps),
  ...queueRoutes(deps),
  ...draftRoutes(deps),
  ...dateRoutes(deps),
  ...moveRoutes(deps),
  ...stateRoutes(deps),
  ...calendarRoutes(deps),
];
