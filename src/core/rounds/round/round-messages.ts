import type { Block, Message } from '../../conversation/message.js';
import { plain } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { backKey } from '../panel/keys.js';
import { buttons, channelSpan, nameOf, note, paragraph, spoken } from '../panel/parts.js';
import type { Round, RoundUnderWay } from '../round.js';
import { inKey, outKey } from './keys.js';

type Channel = Pick<InterestChannel, 'id' | 'name'>;

const inOne = (summary: string, ...blocks: readonly Block[]): Message => ({ summary, blocks });

/** Two days before a round: yes or no, with one tap. */
export const inThisTimeMessage = (round: Round, channel: Channel): Message =>
  inOne(
    `The next round in ${nameOf(channel)}: are you in this time?`,
    paragraph(
      strong('Are you in this time? '),
      'The next round in ',
      channelSpan(channel),
      ' is on ',
      time(round.at, 'date-and-time'),
      round.size === 2
        ? '. Say yes, and I’ll pair you with somebody then.'
        : `. Say yes, and I’ll bring you together in a group of about ${round.size} then.`,
    ),
    buttons(
      { key: inKey(round.id), label: 'Yes, count me in', tone: 'primary', spoken: yes(channel) },
      { key: outKey(round.id), label: 'Not this time', tone: 'plain', spoken: no(channel) },
    ),
    note('If you say nothing, you are simply not in this time.'),
  );

const yes = (channel: Channel): string => spoken(`Yes, count me in for ${nameOf(channel)}`);
const no = (channel: Channel): string => spoken(`Not this time in ${nameOf(channel)}`);

/** After a yes, before the draw. */
export const inMessage = (round: Round, channel: Channel): Message =>
  inOne(
    `You’re in for the next round in ${nameOf(channel)}.`,
    paragraph(
      strong('You’re in. '),
      'I’ll bring you together with people from ',
      channelSpan(channel),
      ' on ',
      time(round.at, 'date-and-time'),
      '.',
    ),
    buttons({ key: outKey(round.id), label: 'Not this time after all', tone: 'plain', spoken: no(channel) }),
  );

/** After a no, before the draw. */
export const outMessage = (round: Round, channel: Channel): Message =>
  inOne(
    `Not this time, then: you sit out the next round in ${nameOf(channel)}.`,
    paragraph(
      'Not this time, then. You’ll be asked again before the next round in ',
      channelSpan(channel),
      '.',
    ),
    buttons({
      key: inKey(round.id),
      label: 'Count me in after all',
      tone: 'plain',
      spoken: spoken(`Count me in for ${nameOf(channel)} after all`),
    }),
  );

/** A yes that came after the first draw. */
export const inLaterMessage = (channel: Channel, until?: Instant): Message =>
  inOne(
    'The first draw is over; you’re in the second one.',
    paragraph(
      'The first draw for ',
      channelSpan(channel),
      ' is over. There is a second one ',
      ...(until === undefined ? ['a few days later'] : ['on ', time(until, 'date-and-time')]),
      ', and you’re in it if you have nobody to meet yet.',
    ),
  );

/** A no that came after the draw. */
export const outLaterMessage = (channel: Channel): Message =>
  inOne(
    'The draw is over already.',
    paragraph(
      'The draw for ',
      channelSpan(channel),
      ' is over. If it brought you together with somebody, a word in your room is kind. You won’t be in the second draw.',
    ),
  );

export const roundOverMessage: Message = plain(
  'That round is over. You’ll hear of the next one in good time; /rounds list shows the date.',
);

export const notInRoundsMessage: Message = plain(
  'You don’t take part in the rounds of this channel. /rounds list shows them, and you can join there.',
);

export const noSuchRound: Message = plain(
  'I don’t know that round any more. /rounds list shows the next dates.',
);

/** Somebody had said yes, and it does not take place. */
export const notHeldMessage = (round: Round, channel: Channel): Message =>
  inOne(
    `This time’s round in ${nameOf(channel)} is not being held.`,
    paragraph(
      'The round in ',
      channelSpan(channel),
      ' on ',
      time(round.at, 'date'),
      ', for which you said yes, is not being held after all. Thank you for being ready; you’ll be asked again before the next one.',
    ),
  );

/** No match in a draw. Once in a round. */
export function leftOverMessage({ state }: RoundUnderWay, channel: Channel): Message {
  const then: Text =
    state.wave === 0
      ? [
          'I’ll look once more on ',
          time(state.until, 'date'),
          ', when I know who is still free. If that brings nothing either, you go first next time.',
        ]
      : ['You go first next time.'];
  return inOne(
    `Nobody to meet in ${nameOf(channel)} ${state.wave === 0 ? 'yet' : 'this time'}.`,
    paragraph(
      state.wave === 0
        ? 'I have found nobody yet for you to meet in '
        : 'This time I found nobody for you to meet in ',
      channelSpan(channel),
      '. ',
      ...then,
    ),
  );
}

/** After three silent rounds; once, and without reproach. */
export const restsNowMessage = (channel: Channel): Message =>
  inOne(
    `You are on a break from the rounds in ${nameOf(channel)} for now.`,
    paragraph(
      'The last three rounds in ',
      channelSpan(channel),
      ' went by without a word from you. That’s fine: I’ll stop asking for now. One tap, and you’re back.',
    ),
    buttons({
      key: backKey(channel.id),
      label: 'I’m back',
      tone: 'primary',
      spoken: spoken(`I’m back in the rounds of ${nameOf(channel)}`),
    }),
  );
