import { ENGLISH as words } from '../../words/index.js';

const works = words.say('rounds.rhythm.works');

/** Why rounds cannot be held like that, with what would work; each in one sentence or two. */
export const cadenceProblems = {
  nothing: words.say('rounds.rhythm.nothing', { works }),
  over: words.say('rounds.rhythm.over'),
  days: words.say('rounds.rhythm.days', { works }),
  weeks: words.say('rounds.rhythm.weeks', { works }),
  months: words.say('rounds.rhythm.months', { works }),
  fifth: words.say('rounds.rhythm.fifth'),
  dayOfMonth: words.say('rounds.rhythm.day-of-month', { works }),
  alternating: words.say('rounds.rhythm.alternating', { works }),
} as const;
