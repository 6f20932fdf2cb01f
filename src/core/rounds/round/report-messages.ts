import type { Block, Message } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { channelSpan, nameOf, paragraph } from '../panel/parts.js';
import type { Round } from '../round.js';

type Channel = Pick<InterestChannel, 'id' | 'name'>;

export interface RoundFigures {
  /** Whom the round brought together. */
  readonly people: number;
  readonly conversations: number;
  readonly asked: number;
  readonly matches: number;
  /** Matches of the second draw. */
  readonly second: number;
  readonly hadSecondDraw: boolean;
  readonly left: number;
  /** Conversations of which somebody said that they took place. */
  readonly saidTheyMet: number;
}

const number = (count: number): string => count.toLocaleString('en-GB');
const counted = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${number(count)} ${more}`;

/** To everybody: how many, and nobody by name. */
export function channelReport(channel: Channel, { people, conversations }: RoundFigures): Message {
  const line = `This round brought ${number(people)} people together in ${counted(conversations, 'conversation', 'conversations')}.`;
  return {
    summary: line,
    blocks: [
      paragraph(strong(line)),
      {
        kind: 'note',
        text: [
          'Would you like to meet somebody next time? /rounds join counts you in for ',
          channelSpan(channel),
          '.',
        ],
      },
    ],
  };
}

/** To stewards, privately: numbers only, too. */
export function stewardReport({ at }: Round, channel: Channel, figures: RoundFigures): Message {
  const { asked, matches, conversations, people, second, hadSecondDraw, left, saidTheyMet } = figures;
  const lines: Text[] =
    matches === 0
      ? [['Nobody could be paired up this time.']]
      : [
          [
            `Drawn: ${counted(asked, 'person', 'people')}, for ${counted(matches, 'conversation', 'conversations')}`,
          ],
          [
            conversations === 0
              ? 'Came about: none this time'
              : `Came about: ${counted(conversations, 'conversation', 'conversations')}, with ${counted(people, 'person', 'people')}`,
          ],
          [
            hadSecondDraw
              ? `Of the second draw: ${counted(second, 'conversation', 'conversations')}`
              : 'No second draw was needed',
          ],
          ...(conversations === 0
            ? []
            : [[`Met, as far as I have heard: ${number(saidTheyMet)} of ${number(conversations)}`]]),
        ];
  const over: Text = [
    left === 0
      ? 'Left over: nobody'
      : `Left over: ${counted(left, 'person, who goes', 'people, who go')} first next time`,
  ];
  const list: Block = { kind: 'list', items: [...lines, over] };
  return {
    summary: `The round in ${nameOf(channel)} is over: ${conversations === 0 ? 'no conversation came about' : counted(conversations, 'conversation', 'conversations')}.`,
    blocks: [
      paragraph(
        strong('The round is over. '),
        'In ',
        channelSpan(channel),
        ', drawn for ',
        time(at, 'date'),
        ':',
      ),
      list,
    ],
  };
}

/** To stewards: a date came, and nobody was in. */
export const nobodyMessage = (channel: Channel): Message => ({
  summary: `Nobody was in for this time’s round in ${nameOf(channel)}.`,
  blocks: [
    paragraph(
      'Nobody was in for this time’s round in ',
      channelSpan(channel),
      '. That happens. A line in the channel on what the rounds are good for often helps; the next date stays as it is.',
    ),
  ],
});
