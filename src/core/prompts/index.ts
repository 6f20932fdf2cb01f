export { LAST_QUESTION, starterQuestion } from './starter-question.js';
