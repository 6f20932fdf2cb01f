import type { Message } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import { ENGLISH as words } from '../../words/index.js';
import { channelSpan, nameOf, note, paragraph } from '../panel/parts.js';
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

/** To everybody: how many, and nobody by name. */
export function channelReport(channel: Channel, { people, conversations }: RoundFigures): Message {
  const line = words.say('rounds.report.channel', { people, conversations });
  return {
    summary: line,
    blocks: [
      paragraph(strong(line)),
      note(...words.text('rounds.report.join', { channel: channelSpan(channel) })),
    ],
  };
}

/** To stewards, privately: numbers only, too. */
export const stewardReport = ({ at }: Round, channel: Channel, figures: RoundFigures): Message => ({
  summary: words.say('rounds.report.summary', {
    channel: nameOf(channel),
    conversations: figures.conversations,
  }),
  blocks: [
    paragraph(...words.text('rounds.report.line', { channel: channelSpan(channel), date: time(at, 'date') })),
    {
      kind: 'list',
      items: [...drawnLines(figures), words.text('rounds.report.left', { left: figures.left })],
    },
  ],
});

function drawnLines(figures: RoundFigures): readonly Text[] {
  const { asked, matches, conversations, people, second, hadSecondDraw, saidTheyMet } = figures;
  if (matches === 0) return [words.text('rounds.report.nobody-paired')];
  const none = conversations === 0;
  return [
    words.text('rounds.report.drawn', { people: asked, matches }),
    none
      ? words.text('rounds.report.none-came-about')
      : words.text('rounds.report.came-about', { conversations, people }),
    hadSecondDraw ? words.text('rounds.report.second', { second }) : words.text('rounds.report.no-second'),
    ...(none ? [] : [words.text('rounds.report.met', { met: saidTheyMet, conversations })]),
  ];
}

/** To stewards: a date came, and nobody was in. */
export const nobodyMessage = (channel: Channel): Message => ({
  summary: words.say('rounds.report.nobody.summary', { channel: nameOf(channel) }),
  blocks: [paragraph(...words.text('rounds.report.nobody.line', { channel: channelSpan(channel) }))],
});
