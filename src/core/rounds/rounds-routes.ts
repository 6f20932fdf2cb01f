import type { Route } from '../conversation/route.js';
import type { RoundsDeps } from './deps.js';
import { matchRoutes } from './match/routes.js';
import { panelRoutes } from './panel/routes.js';
import { roundRoutes } from './round/routes.js';
import { setupRoutes } from './setup/routes.js';
import { stateRoutes } from './setup/state-routes.js';
import { participantRoutes } from './taking-part/routes.js';

/** `/rounds`, and every button about rounds and matches. */
export const roundsRoutes = (deps: RoundsDeps): readonly Route[] => [
  ...panelRoutes(deps),
  ...participantRoutes(deps),
  ...setupRoutes(deps),
  ...stateRoutes(deps),
  ...roundRoutes(deps),
  ...matchRoutes(deps),
];
