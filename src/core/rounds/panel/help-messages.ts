import type { Message } from '../../conversation/message.js';
import { code, type Text } from '../../conversation/text.js';
import { type HelpHere, type InterestChannel, runsIn } from '../../interest-channels/index.js';
import { inShort } from '../../stewards/index.js';
import type { ChannelRounds } from '../channel-rounds.js';
import { allRoundsKey } from './keys.js';
import { buttons, channelSpan, groupWords, note, paragraph, rhythmOf } from './parts.js';

const WORDS_SHOWN = 60;

/** `/rounds help`, and the answer to what was not understood. */
export const helpMessage = (
  { channel, steward, rounds }: HelpHere & { readonly rounds?: ChannelRounds | undefined },
  misunderstood?: string,
): Message => ({
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
    ...(channel === undefined ? [] : [paragraph(...hereText(channel, rounds, steward))]),
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
        ...(steward
          ? [['Stewards: ', code('/rounds setup'), ' says when, how many, and how people say yes.']]
          : []),
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

function hereText(channel: InterestChannel, rounds: ChannelRounds | undefined, steward: boolean): Text {
  const where = channelSpan(channel);
  if (!runsIn(channel, 'rounds')) return ['No pairing rounds run in ', where, '.'];
  if (rounds === undefined || rounds.state.kind === 'ended')
    return [
      'There are no rounds in ',
      where,
      ' yet',
      ...(steward ? ['; ', code('/rounds setup'), ' starts them.'] : ['; stewards can start them.']),
    ];
  return ['Here in ', where, `: ${groupWords(rounds.size)}, ${rhythmOf(rounds.cadence)}.`];
}
