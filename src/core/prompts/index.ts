export { choosePrompts, libraryPrompts } from './choose-prompts.js';
export type { PromptDeps } from './deps.js';
export { type Depth, LIBRARY } from './library.js';
export type { OwnPrompt, OwnPromptStore, PromptUseStore } from './ports.js';
export { LAST_QUESTION, starterQuestion } from './starter-question.js';
