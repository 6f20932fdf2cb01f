/** How close a question comes: 1 is light, 2 is personal, 3 is deep. */
export type Depth = 1 | 2 | 3;

export interface Prompt {
  /** One question, at most 140 characters. */
  readonly words: string;
  readonly topic: PromptTopic;
  readonly depth: Depth;
}

export type PromptTopic =
  | 'work'
  | 'career'
  | 'learning'
  | 'industry'
  | 'networking'
  | 'home'
  | 'leisure'
  | 'service';

const p = (topic: PromptTopic, depth: Depth, words: string): Prompt => ({ words, topic, depth });

/** The questions that Kith asks by itself. "How could I be of help to you?" is not among them: it always comes last. */
export const LIBRARY: readonly Prompt[] = [
  p('career', 1, 'What first brought you into your line of work?'),
  p('work', 1, 'What about your work turned out differently from what you expected?'),
  p('work', 1, 'Which part of your work do you enjoy most?'),
  p('industry', 1, 'Where do people in your field meet and keep in touch?'),
  p('leisure', 1, 'Where do you most like to spend a free week?'),
  p('industry', 1, 'What are you seeing in hiring in your field?'),
  p('career', 1, 'Which earlier job taught you most?'),
  p('work', 1, 'What are you busy with at the moment?'),
  p('career', 1, 'What would you like to work on next?'),
  p('learning', 1, 'What did you study, and do you use any of it?'),
  p('home', 1, 'Where do you call home, and what should a visitor see there?'),
  p('networking', 1, 'What do you hope for from meeting people here?'),
  p('networking', 1, 'How much time a week is worth giving to the people you know?'),
  p('networking', 1, 'How do you build real contacts when you rarely meet in person?'),
  p('networking', 1, 'What makes a network worth having?'),
  p('networking', 1, 'What behaviour makes a community work well?'),
  p('networking', 1, 'What turns small talk into a good conversation?'),
  p('learning', 1, 'What have you learned lately that was worth it?'),
  p('service', 1, 'What small thing could somebody here do that would help you this month?'),
  p('service', 1, 'Who outside this group could use what we know?'),
  p('industry', 1, 'Which change in your field do outsiders not notice yet?'),
  p('industry', 1, 'Which tool or habit would you recommend to everybody here?'),
  p('leisure', 1, 'Which book, film or talk did you last recommend to a friend?'),
  p('work', 2, 'Which problem keeps coming back in your work?'),
  p('service', 2, 'Which skill or contact of yours is rare here?'),
  p('career', 2, 'In which field would you still like to make something happen?'),
  p('learning', 2, 'Which mistake taught you more than a success did?'),
  p('networking', 2, 'Which people deserve more of your attention this month?'),
  p('networking', 2, 'Who gave you a chance when they did not have to?'),
  p('work', 2, 'Which piece of your work are you quietly proud of?'),
  p('career', 3, 'What would you do differently if you began your working life again?'),
  p('service', 3, 'For what would you like to be remembered by the people you work with?'),
];
