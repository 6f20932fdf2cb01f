import type { Route } from '../conversation/route.js';
import type { RoundsDeps } from './deps.js';

/** What people do with the matches that they are in. */
export const matchRoutes = (_deps: RoundsDeps): readonly Route[] => [];
