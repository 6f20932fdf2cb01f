import type { Route } from '../conversation/route.js';
import type { RoundsDeps } from './deps.js';

/** `/rounds`, and every button about rounds and matches. */
export const roundsRoutes = (_deps: RoundsDeps): readonly Route[] => [];
