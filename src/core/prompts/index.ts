export { choosePrompts, libraryPrompts } from './choose-prompts.js';
export { deepestFor } from './deepest-for.js';
export type { PromptDeps } from './deps.js';
export { LAST_QUESTION } from './last-question.js';
export { inLanguage, LIBRARY } from './library.js';
export { anotherQuestion, nextQuestion, type QuestionWish } from './next-question.js';
export type { OwnPrompt, OwnPromptStore, PromptUseStore } from './ports.js';
export type { Depth } from './prompt.js';
export { promptRoutes } from './prompt-routes.js';
