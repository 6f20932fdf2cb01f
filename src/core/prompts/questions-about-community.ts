import { type Prompt, question } from './prompt.js';

const networking = question('networking');
const learning = question('learning');
const service = question('service');

export const ABOUT_COMMUNITY: readonly Prompt[] = [
  networking(1, 'hope', 'What do you hope for from meeting people here?'),
  networking(1, 'time', 'How much time a week is worth giving to the people you know?'),
  networking(1, 'from-afar', 'How do you build real contacts when you rarely meet in person?'),
  networking(1, 'worth', 'What makes a network worth having?'),
  networking(1, 'behaviour', 'What behaviour makes a community work well?'),
  networking(1, 'small-talk', 'What turns small talk into a good conversation?'),
  networking(1, 'begin', 'Where would you start if you knew nobody in a new place?'),
  networking(1, 'outside', 'Whom outside your own profession would you like to meet?'),
  networking(2, 'attention', 'Which people deserve more of your attention this month?'),
  networking(2, 'lost-sight', 'With whom would you like to be in touch again?'),
  networking(3, 'friend', 'What do you need from people before you trust them?'),

  learning(1, 'lately', 'What have you learned lately that was worth it?'),
  learning(1, 'how', 'How do you learn something new: by reading, watching or trying?'),
  learning(1, 'next', 'What would you like to learn before the year is over?'),
  learning(1, 'from-whom', 'From whom here would you like to learn something?'),
  learning(2, 'mistake', 'Which mistake taught you more than a success did?'),
  learning(2, 'unlearn', 'What did you have to unlearn to get better at what you do?'),

  service(1, 'small-thing', 'What small thing could somebody here do that would help you this month?'),
  service(1, 'who-outside', 'Who outside this group could use what we know?'),
  service(1, 'whom-this-week', 'Whom could you help this week?'),
  service(1, 'look-over', 'What could somebody here try out, check or translate for you?'),
  service(1, 'cause', 'Which good cause near you could use a few more hands?'),
  service(2, 'rare', 'Which skill, knowledge or contact of yours is rare here?'),
  service(2, 'best-help', 'What was the best help you ever got from somebody you hardly knew?'),
];
