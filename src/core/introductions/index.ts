import type { Route } from '../conversation/route.js';
import { answerRoutes } from './answer-routes.js';
import { beginRoutes } from './begin-routes.js';
import type { IntroductionDeps } from './deps.js';
import { requestRoutes } from './request-routes.js';

export { advanceDueIntroductions, advanceIntroduction } from './advance-introduction.js';
export { askBlocks, roomReaders } from './ask-messages.js';
export { askOnBehalf } from './ask-on-behalf.js';
export { askWaiting } from './ask-waiting.js';
export type { IntroductionDeps } from './deps.js';
export type { Draft } from './draft.js';
export { LINE_LIMIT } from './form-messages.js';
export * from './introduction.js';
export { introductionBlocks, isAskedOf, listMessage } from './list-messages.js';
export { settleMadeSlot, takeMadeSlot } from './made-slot.js';
export { whyNotAsk } from './may-ask.js';
export { canMeet } from './may-meet.js';
export { whomToMeetMessage } from './meet-messages.js';
export { onBlock } from './on-block.js';
export { DEFAULT_POLICY, type IntroductionPolicy } from './policy.js';
export type { AllowanceStore, DraftStore, IntroductionStore } from './ports.js';
export { tooLongWords } from './press-messages.js';
export type { Refusal } from './refusal.js';
export { refusalMessage } from './refusal-messages.js';
export { withdraw } from './take-back-introduction.js';
export { ROOM_LEASE, tryToOpen } from './try-to-open.js';

export const introductionRoutes = (deps: IntroductionDeps): readonly Route[] => [
  ...beginRoutes(deps),
  ...requestRoutes(deps),
  ...answerRoutes(deps),
];
