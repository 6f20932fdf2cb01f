import { type Prompt, question } from './prompt.js';

const past = question('work-past');
const present = question('work-present');
const future = question('work-future');
const industry = question('industry');

/** The first four in the order in which people who have just met best ask them. */
export const ABOUT_WORK: readonly Prompt[] = [
  past(1, 'way-in', 'What first brought you into your line of work?'),
  present(1, 'surprise', 'What about your work turned out differently from what you expected?'),
  present(1, 'best-part', 'Which part of your work do you enjoy most?'),
  industry(1, 'where-met', 'Where do people in your field meet and keep in touch?'),

  past(1, 'taught-most', 'Which earlier job taught you most?'),
  past(1, 'first-job', 'What was the first job you were ever paid for?'),
  past(1, 'old-way', 'What did people in your trade do by hand when you began?'),
  past(2, 'proud', 'Which piece of your work are you quietly proud of?'),
  past(2, 'chance', 'Who gave you a chance when they did not have to?'),
  past(3, 'again', 'What would you do differently if you began your working life again?'),

  present(1, 'busy-with', 'What are you busy with at the moment?'),
  present(1, 'good-day', 'What does a good day at work look like for you?'),
  present(1, 'in-short', 'How would you describe your work to a ten-year-old?'),
  present(1, 'desk', 'What is always within reach where you work?'),
  present(2, 'comes-back', 'Which problem keeps coming back in your work?'),
  present(2, 'hard-part', 'Which part of your work is harder than it looks?'),

  future(1, 'next', 'What would you like to work on next?'),
  future(1, 'try-out', 'Which kind of work would you like to try for a week?'),
  future(1, 'two-years', 'What do you hope to have finished two years from now?'),
  future(2, 'happen', 'In which field would you still like to make something happen?'),
  future(2, 'holding', 'What keeps you from beginning the thing you would most like to do?'),
  future(3, 'remembered', 'For what would you like to be remembered by the people you work with?'),

  industry(1, 'hiring', 'What are you seeing in hiring in your field?'),
  industry(1, 'unnoticed', 'Which change in your field do outsiders not notice yet?'),
  industry(1, 'tool', 'Which tool or habit would you recommend to everybody here?'),
  industry(1, 'outsiders', 'What do outsiders usually get wrong about your field?'),
  industry(1, 'follow', 'Whose work in your field do you follow with pleasure?'),
  industry(1, 'outside', 'From which other profession could yours learn something?'),
  industry(2, 'should-change', 'What should your field have stopped doing long ago?'),
];
