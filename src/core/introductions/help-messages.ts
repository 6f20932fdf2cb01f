import type { Message } from '../conversation/message.js';
import { code } from '../conversation/text.js';
import { DAY } from '../shared/time.js';
import type { IntroductionPolicy } from './policy.js';

/** How introductions work, in the fewest words. */
export const introductionHelp = ({ expireAfter, asksPerWeek }: IntroductionPolicy): Message => ({
  summary: 'How introductions work: nobody is brought together unless both have said yes.',
  blocks: [
    { kind: 'heading', text: 'Introductions' },
    {
      kind: 'paragraph',
      text: ['Nobody is brought together unless both have said yes. Who says no is never told to anybody.'],
    },
    {
      kind: 'list',
      items: [
        [code('/intro'), ' opens a form: whom you would like to meet, and why.'],
        ['Name one person, as in ', code('/intro @ben we both love maps'), ', and Ben is asked.'],
        ['Name two, as in ', code('/intro @ada @ben you both mend bicycles'), ', to bring them together.'],
        [code('/intro topic bread baking'), ' looks for somebody who can help with that.'],
        [code('/intro list'), ' shows your introductions.'],
      ],
    },
    {
      kind: 'note',
      text: [
        `A request stays open for ${Math.round(expireAfter / DAY)} days. Nobody gets more than ${asksPerWeek} a week. `,
        '/kith pause gives you a break.',
      ],
    },
  ],
});
