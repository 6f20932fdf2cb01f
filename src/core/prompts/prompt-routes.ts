import type { Route } from '../conversation/route.js';
import type { PromptRouteDeps } from './deps.js';

/** `/kith prompts`: stewards see, add and remove questions of their own. */
export const promptRoutes = (_deps: PromptRouteDeps): readonly Route[] => [];
