import type { Route } from '../conversation/route.js';
import type { NeedDeps } from './deps.js';
import { draftRoutes } from './draft-routes.js';
import { endRoutes } from './end-routes.js';
import { manageRoutes } from './manage-routes.js';
import { pledgeRoutes } from './pledge-routes.js';
import { reportRoutes } from './report-routes.js';
import { spreadRoutes } from './spread-routes.js';

/** Everything of `/serve` that is about needs, and the buttons and forms behind it. */
export const needRoutes = (deps: NeedDeps): readonly Route[] => [
  ...draftRoutes(deps),
  ...pledgeRoutes(deps),
  ...manageRoutes(deps),
  ...endRoutes(deps),
  ...spreadRoutes(deps),
  ...reportRoutes(deps),
];
