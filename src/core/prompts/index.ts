export { choosePrompts, libraryPrompts, type PromptWish } from './choose-prompts.js';
export { LIBRARY, type Prompt } from './library.js';
export { LAST_QUESTION, starterQuestion } from './starter-question.js';
