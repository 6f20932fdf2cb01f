export { choosePrompts, libraryPrompts } from './choose-prompts.js';
export { LIBRARY } from './library.js';
export { LAST_QUESTION, starterQuestion } from './starter-question.js';
