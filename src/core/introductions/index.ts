import type { Route } from '../conversation/route.js';
import { answerRoutes } from './answer-routes.js';
import { beginRoutes } from './begin-routes.js';
import type { IntroductionDeps } from './deps.js';
import { requestRoutes } from './request-routes.js';

export { advanceDueIntroductions } from './advance-introduction.js';
export { askWaiting } from './ask-waiting.js';
export type { IntroductionDeps } from './deps.js';
export type { Draft } from './draft.js';
export * from './introduction.js';
export { introductionBlocks } from './list-messages.js';
export { onBlock } from './on-block.js';
export { DEFAULT_POLICY, type IntroductionPolicy } from './policy.js';
export type { AllowanceStore, DraftStore, IntroductionStore } from './ports.js';

export const introductionRoutes = (deps: IntroductionDeps): readonly Route[] => [
  ...beginRoutes(deps),
  ...requestRoutes(deps),
  ...answerRoutes(deps),
];
