import type { Route } from '../conversation/route.js';
import type { ProfileDeps } from './deps.js';

/** Everything people do with their own profile. */
export const profileRoutes = (_deps: ProfileDeps): readonly Route[] => [];
