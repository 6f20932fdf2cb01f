import type { Message } from '../../conversation/message.js';
import { code } from '../../conversation/text.js';
import { inShort } from '../../stewards/index.js';
import { allRoundsKey } from './keys.js';
import { buttons, note, paragraph } from './parts.js';

const WORDS_SHOWN = 60;

/** `/rounds help`, and the answer to what was not understood. */
export const helpMessage = (misunderstood?: string): Message => ({
  summary:
    misunderstood === undefined
      ? 'How pairing rounds work.'
      : 'I did not understand that. This is how pairing rounds work.',
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [
          paragraph(
            'I did not understand ',
            code(inShort(misunderstood, WORDS_SHOWN)),
            '. Here is what I know:',
          ),
        ]),
    { kind: 'heading', text: 'Pairing rounds' },
    paragraph(
      'Now and then I bring people from an interest channel together, in pairs or small groups: first those who haven’t met yet, and among them those with something to talk about. You take part until you say otherwise.',
    ),
    {
      kind: 'list',
      items: [
        [code('/rounds list'), ' shows them all: take part with one tap.'],
        [code('/rounds next'), ' shows your next dates.'],
        [code('/rounds skip'), ' skips the next one; said again, you’re in after all.'],
        [
          code('/rounds pause 2w'),
          ' or ',
          code('/rounds pause until 2027-01-15'),
          ': a break; ',
          code('/rounds resume'),
          ' ends it.',
        ],
        [
          code('/rounds leave'),
          ': you won’t be paired up any more. ',
          code('/rounds join'),
          ' brings you back.',
        ],
        ['Stewards: ', code('/rounds setup'), ' says when, how many, and how people say yes.'],
      ],
    },
    note(
      'Where there are several, add the hashtag: ',
      code('/rounds skip #hashtag'),
      '. A no, a break or a block is never told to anybody.',
    ),
    buttons({ key: allRoundsKey, label: 'Show me the rounds', tone: 'plain' }),
  ],
});
