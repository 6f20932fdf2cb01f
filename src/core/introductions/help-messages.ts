import type { Message } from '../conversation/message.js';
import { DAY } from '../shared/time.js';
import type { Words } from '../words/index.js';
import type { IntroductionPolicy } from './policy.js';

/** How introductions work, in the fewest words. */
export const introductionHelp = (
  words: Words,
  { expireAfter, asksPerWeek }: IntroductionPolicy,
): Message => ({
  summary: words.say('introduction.help.summary'),
  blocks: [
    { kind: 'heading', text: words.say('introduction.help.title') },
    { kind: 'paragraph', text: [words.say('introduction.help.promise')] },
    {
      kind: 'list',
      items: [
        words.text('introduction.help.form'),
        words.text('introduction.help.one'),
        words.text('introduction.help.two'),
        words.text('introduction.help.topic'),
        words.text('introduction.help.list'),
      ],
    },
    {
      kind: 'note',
      text: words.text('introduction.help.limits', {
        days: Math.round(expireAfter / DAY),
        most: asksPerWeek,
      }),
    },
  ],
});
