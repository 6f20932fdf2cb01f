import type { Block, Message } from '../../conversation/message.js';
import { plain } from '../../conversation/message.js';
import { time } from '../../conversation/text.js';
import type { InterestChannel } from '../../interest-channels/index.js';
import type { Instant } from '../../shared/time.js';
import { ENGLISH as words } from '../../words/index.js';
import { backKey } from '../panel/keys.js';
import { buttons, channelSpan, nameOf, note, paragraph, spoken } from '../panel/parts.js';
import type { Round, RoundUnderWay } from '../round.js';
import { inKey, outKey } from './keys.js';

type Channel = Pick<InterestChannel, 'id' | 'name'>;

const inOne = (summary: string, ...blocks: readonly Block[]): Message => ({ summary, blocks });

/** The channel in a summary, and in running text. */
const plainly = (channel: Channel) => ({ channel: nameOf(channel) });
const linked = (channel: Channel) => ({ channel: channelSpan(channel) });

/** Two days before a round: yes or no, with one tap. */
export const inThisTimeMessage = ({ id, at, size }: Round, channel: Channel): Message =>
  inOne(
    words.say('rounds.this-time.summary', plainly(channel)),
    paragraph(
      ...(size === 2
        ? words.text('rounds.this-time.pair', { ...linked(channel), time: time(at) })
        : words.text('rounds.this-time.group', { ...linked(channel), time: time(at), size })),
    ),
    buttons(
      {
        key: inKey(id),
        label: words.say('rounds.this-time.yes'),
        tone: 'primary',
        spoken: spoken(words.say('rounds.this-time.yes-spoken', plainly(channel))),
      },
      { key: outKey(id), label: words.say('rounds.this-time.no'), tone: 'plain', spoken: no(channel) },
    ),
    note(words.say('rounds.this-time.silence')),
  );

const no = (channel: Channel): string => spoken(words.say('rounds.this-time.no-spoken', plainly(channel)));

/** After a yes, before the draw. */
export const inMessage = ({ id, at }: Round, channel: Channel): Message =>
  inOne(
    words.say('rounds.in.summary', plainly(channel)),
    paragraph(...words.text('rounds.in.line', { ...linked(channel), time: time(at) })),
    buttons({
      key: outKey(id),
      label: words.say('rounds.in.not-after-all'),
      tone: 'plain',
      spoken: no(channel),
    }),
  );

/** After a no, before the draw. */
export const outMessage = ({ id }: Round, channel: Channel): Message =>
  inOne(
    words.say('rounds.out.summary', plainly(channel)),
    paragraph(...words.text('rounds.out.line', linked(channel))),
    buttons({
      key: inKey(id),
      label: words.say('rounds.out.in-after-all'),
      tone: 'plain',
      spoken: spoken(words.say('rounds.out.in-after-all-spoken', plainly(channel))),
    }),
  );

/** A yes that came after the first draw. */
export const inLaterMessage = (channel: Channel, until?: Instant): Message =>
  inOne(
    words.say('rounds.in.later.summary'),
    paragraph(
      ...words.text('rounds.in.later.line', {
        ...linked(channel),
        when:
          until === undefined
            ? words.text('rounds.in.later.some-day')
            : words.text('rounds.in.later.on', { time: time(until) }),
      }),
    ),
  );

/** A no that came after the draw. */
export const outLaterMessage = (channel: Channel): Message =>
  inOne(
    words.say('rounds.out.later.summary'),
    paragraph(...words.text('rounds.out.later.line', linked(channel))),
  );

export const roundOverMessage: Message = plain(words.say('rounds.answer.over'));

export const notInRoundsMessage: Message = plain(words.say('rounds.answer.not-in'));

export const noSuchRound: Message = plain(words.say('rounds.answer.unknown'));

/** Somebody had said yes, and it does not take place. */
export const notHeldMessage = ({ at }: Round, channel: Channel): Message =>
  inOne(
    words.say('rounds.not-held.summary', plainly(channel)),
    paragraph(...words.text('rounds.not-held.line', { ...linked(channel), date: time(at, 'date') })),
  );

/** No match in a draw. Once in a round. */
export function leftOverMessage({ state }: RoundUnderWay, channel: Channel): Message {
  const said = state.wave === 0 ? 'rounds.left-over.yet' : 'rounds.left-over.this-time';
  const then =
    state.wave === 0
      ? words.text('rounds.left-over.yet.then', { date: time(state.until, 'date') })
      : words.text('rounds.left-over.this-time.then');
  return inOne(
    words.say(`${said}.summary`, plainly(channel)),
    paragraph(...words.text(`${said}.line`, { ...linked(channel), then })),
  );
}

/** After three silent rounds; once, and without reproach. */
export const restsNowMessage = (channel: Channel): Message =>
  inOne(
    words.say('rounds.silent.summary', plainly(channel)),
    paragraph(...words.text('rounds.silent.line', linked(channel))),
    buttons({
      key: backKey(channel.id),
      label: words.say('rounds.button.back'),
      tone: 'primary',
      spoken: spoken(words.say('rounds.silent.back-spoken', plainly(channel))),
    }),
  );
