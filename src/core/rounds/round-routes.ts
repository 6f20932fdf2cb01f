import type { Route } from '../conversation/route.js';
import type { RoundsDeps } from './deps.js';

/** What people do with one round: in or out, and what stewards decide about its draw. */
export const roundRoutes = (_deps: RoundsDeps): readonly Route[] => [];
