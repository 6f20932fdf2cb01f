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
      text: ['Nobody is brought together unless everyone has said yes. A no is never told to anybody.'],
    },
    {
      kind: 'list',
      items: [
        [code('/intro'), ' opens a form.'],
        [code('/intro @ben we both love maps'), ' asks to meet Ben.'],
        [code('/intro @ada @ben you both mend bicycles'), ' brings two others together.'],
        [code('/intro list'), ' shows your introductions.'],
      ],
    },
    {
      kind: 'note',
      text: [
        `A request is open for ${Math.round(expireAfter / DAY)} days, and at most ${asksPerWeek} a week reach anyone. `,
        '/kith pause gives you a break.',
      ],
    },
  ],
});
