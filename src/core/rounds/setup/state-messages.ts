import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../cadence/index.js';
import { actionKey } from '../../conversation/action-key.js';
import type { Message } from '../../conversation/message.js';
import { strong, type Text, time } from '../../conversation/text.js';
import type { Instant } from '../../shared/time.js';
import {
  buttons,
  channelSpan,
  comingDate,
  groupWords,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
} from '../panel/parts.js';
import { consentWords, countMeIn } from '../taking-part/participant-messages.js';

export const datesWords = {
  form: { title: 'Leave out dates', submit: 'Save' },
  field: {
    label: 'Which of the next dates are left out?',
    hint: 'Holidays, for example. Take a tick away, and the date is back.',
  },
} as const;

/** "Tuesday 1 December 2026". */
export const dayWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');

/** For the log. */
export const leftOutWords = (dates: readonly string[]): string =>
  dates.length === 0 ? 'no date left out' : `left out: ${dates.join(', ')}`;

export const datesSavedMessage = (placed: Placed, leftOut: readonly string[], now: Instant): Message => {
  const next = comingDate(placed.rounds, now);
  const line = leftOut.length === 0 ? 'No date is left out.' : `Left out: ${leftOut.join(', ')}.`;
  return {
    summary: `Saved. ${leftOut.length > 3 ? `${leftOut.length} dates are left out.` : line}`,
    blocks: [
      paragraph(
        strong('Saved. '),
        line,
        ...(next === undefined ? [] : [' The next round is on ', time(next.at), '.']),
      ),
    ],
  };
};

export const restsMessage = ({ channel }: Placed): Message => ({
  summary: `The pairing rounds in ${nameOf(channel)} rest from now on.`,
  blocks: [
    paragraph('The pairing rounds in ', channelSpan(channel), ' rest from now on: nobody is paired up.'),
    note('What has been agreed to already goes on.'),
  ],
});

export const goesOnMessage = ({ rounds, channel }: Placed, now: Instant): Message => {
  const next = comingDate(rounds, now);
  return {
    summary: `The pairing rounds in ${nameOf(channel)} go on.`,
    blocks: [
      paragraph(
        'The pairing rounds in ',
        channelSpan(channel),
        ' go on.',
        ...(next === undefined ? [] : [' The next one is ', time(next.at), '.']),
      ),
    ],
  };
};

export const askEndMessage = ({ rounds, channel }: Placed, people: number): Message => ({
  summary: `End the pairing rounds in ${nameOf(channel)} for good?`,
  blocks: [
    paragraph('End the pairing rounds in ', channelSpan(channel), ' for good? It cannot be taken back.'),
    note(
      people === 0
        ? 'Nobody takes part. '
        : `Those who take part (${people}) would have to count themselves in anew, should there be rounds again. `,
      'You can let them rest instead.',
    ),
    buttons(
      { key: actionKey('rounds.end-now', rounds.id), label: 'End them for good', tone: 'danger' },
      { key: actionKey('rounds.more', rounds.id), label: 'Keep them', tone: 'plain' },
    ),
  ],
});

export const endedMessage = ({ channel }: Placed): Message => ({
  summary: `The pairing rounds in ${nameOf(channel)} have ended.`,
  blocks: [
    paragraph(
      'The pairing rounds in ',
      channelSpan(channel),
      ' have ended, and the channel is told. Thank you for looking after them.',
    ),
  ],
});

/** In the channel. */
export const endedPost: Message = {
  summary: 'The pairing rounds in this channel have ended.',
  blocks: [
    paragraph(
      'The pairing rounds in this channel have ended. Thank you, everybody who took part! Conversations that have begun stay open.',
    ),
  ],
};

/** In the channel: one message with the one button. */
export const invitationPost = (placed: Placed, now: Instant): Message => {
  const { size, cadence, consent, acrossOrganisations } = placed.rounds;
  const next = comingDate(placed.rounds, now);
  return {
    summary: 'Would you like to meet somebody new from this channel now and then? Count yourself in.',
    blocks: [
      { kind: 'heading', text: 'Meet somebody new from this channel' },
      paragraph(
        `I bring people from this channel together in ${groupWords(size)}, ${rhythmOf(cadence)}: first those who haven’t met yet, and among them those with something to talk about.`,
        ...firstText(next?.at),
      ),
      paragraph(consentWords[consent]),
      buttons(countMeIn(placed)),
      note(
        ...(acrossOrganisations ? ['You meet people from other organisations than your own. '] : []),
        'You can skip a date, take a break or leave at any time.',
      ),
    ],
  };
};

const firstText = (at: Instant | undefined): Text =>
  at === undefined ? [] : [' The next time is ', time(at), '.'];

export const invitedMessage = ({ channel }: Placed, already: boolean): Message => ({
  summary: already
    ? `The channel ${nameOf(channel)} was invited today already.`
    : `The invitation is on its way to ${nameOf(channel)}.`,
  blocks: [
    paragraph(
      ...(already
        ? [channelSpan(channel), ' was invited today already. Once a day is enough.']
        : ['The invitation is on its way to ', channelSpan(channel), ', with “Count me in”.']),
    ),
  ],
});

export const notOnMessage = ({ channel }: Placed): Message => ({
  summary: `The pairing rounds in ${nameOf(channel)} are resting, so I did not invite anybody.`,
  blocks: [
    paragraph(
      'The pairing rounds in ',
      channelSpan(channel),
      ' are resting, so I did not invite anybody. Let them go on first.',
    ),
  ],
});
