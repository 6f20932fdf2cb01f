import type { Route } from '../conversation/route.js';
import type { ProjectDeps } from './deps.js';
import { draftRoutes } from './draft-routes.js';
import { editRoutes } from './edit-routes.js';
import { endRoutes } from './end-routes.js';
import { manageRoutes } from './manage-routes.js';
import { meetRoutes } from './meet-routes.js';
import { promptRoutes } from './prompt-routes.js';
import { reviewRoutes } from './review-routes.js';
import { volunteerRoutes } from './volunteer-routes.js';
import { wordRoutes } from './word-routes.js';

/** Everything of `/serve` that is about projects, and the buttons and forms behind it. */
export const serviceProjectRoutes = (deps: ProjectDeps): readonly Route[] => [
  ...draftRoutes(deps),
  ...editRoutes(deps),
  ...volunteerRoutes(deps),
  ...wordRoutes(deps),
  ...manageRoutes(deps),
  ...endRoutes(deps),
  ...reviewRoutes(deps),
  ...meetRoutes(deps),
  ...promptRoutes(deps),
];
