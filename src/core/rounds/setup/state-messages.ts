import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../cadence/index.js';
import { actionKey } from '../../conversation/action-key.js';
import type { Message } from '../../conversation/message.js';
import { time } from '../../conversation/text.js';
import type { Instant } from '../../shared/time.js';
import { ENGLISH as words } from '../../words/index.js';
import {
  buttons,
  channelSpan,
  comingDate,
  groupWords,
  inARow,
  nameOf,
  note,
  type Placed,
  paragraph,
  rhythmOf,
} from '../panel/parts.js';
import { consentWords, countMeIn } from '../taking-part/participant-messages.js';

export const datesWords = {
  form: { title: words.say('rounds.dates.form.title'), submit: words.say('rounds.dates.form.submit') },
  field: { label: words.say('rounds.dates.form.which'), hint: words.say('rounds.dates.form.hint') },
} as const;

/** In a summary at most so many dates are named. */
const FEW_DATES = 3;

/** "Tuesday 1 December 2026". */
export const dayWords = (date: LocalDate): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(',', '');

/** For the log. */
export const leftOutWords = (dates: readonly string[]): string =>
  dates.length === 0
    ? words.say('rounds.log.no-date')
    : words.say('rounds.log.dates', { dates: dates.join(', ') });

/** The channel in a summary, and in running text. */
const plainly = ({ channel }: Placed) => ({ channel: nameOf(channel) });
const linked = ({ channel }: Placed) => ({ channel: channelSpan(channel) });

export const datesSavedMessage = (placed: Placed, leftOut: readonly string[], now: Instant): Message => {
  const next = comingDate(placed.rounds, now);
  const dates = leftOut.join(', ');
  const line =
    leftOut.length === 0
      ? words.text('rounds.dates.saved.none')
      : words.text('rounds.dates.saved.some', { dates });
  return {
    summary: savedSummary(leftOut.length, dates),
    blocks: [
      paragraph(
        ...inARow(
          line,
          next === undefined ? [] : words.text('rounds.dates.saved.next', { time: time(next.at) }),
        ),
      ),
    ],
  };
};

const savedSummary = (count: number, dates: string): string => {
  if (count === 0) return words.say('rounds.dates.saved.none-summary');
  return count > FEW_DATES
    ? words.say('rounds.dates.saved.many-summary', { count })
    : words.say('rounds.dates.saved.some-summary', { dates });
};

export const restsMessage = (placed: Placed): Message => ({
  summary: words.say('rounds.rests.summary', plainly(placed)),
  blocks: [
    paragraph(...words.text('rounds.rests.line', linked(placed))),
    note(words.say('rounds.rests.note')),
  ],
});

export const goesOnMessage = (placed: Placed, now: Instant): Message => {
  const next = comingDate(placed.rounds, now);
  return {
    summary: words.say('rounds.goes-on.line', plainly(placed)),
    blocks: [
      paragraph(
        ...inARow(
          words.text('rounds.goes-on.line', linked(placed)),
          next === undefined ? [] : words.text('rounds.goes-on.next', { time: time(next.at) }),
        ),
      ),
    ],
  };
};

export const askEndMessage = (placed: Placed, people: number): Message => ({
  summary: words.say('rounds.end.summary', plainly(placed)),
  blocks: [
    paragraph(...words.text('rounds.end.line', linked(placed))),
    note(words.say('rounds.end.note', { people })),
    buttons(
      {
        key: actionKey('rounds.end-now', placed.rounds.id),
        label: words.say('rounds.end.now'),
        tone: 'danger',
      },
      { key: actionKey('rounds.more', placed.rounds.id), label: words.say('rounds.end.keep'), tone: 'plain' },
    ),
  ],
});

export const endedMessage = (placed: Placed): Message => ({
  summary: words.say('rounds.ended.summary', plainly(placed)),
  blocks: [paragraph(...words.text('rounds.ended.line', linked(placed)))],
});

/** In the channel. */
export const endedPost: Message = {
  summary: words.say('rounds.ended.post.summary'),
  blocks: [paragraph(words.say('rounds.ended.post.line'))],
};

/** In the channel: one message with the one button. */
export const invitationPost = (placed: Placed, now: Instant): Message => {
  const { size, cadence, consent, acrossOrganisations } = placed.rounds;
  const next = comingDate(placed.rounds, now);
  return {
    summary: words.say('rounds.invitation.summary'),
    blocks: [
      { kind: 'heading', text: words.say('rounds.invitation.title') },
      paragraph(
        ...inARow(
          words.text('rounds.invitation.line', { groups: groupWords(size), rhythm: rhythmOf(cadence) }),
          next === undefined ? [] : words.text('rounds.invitation.next', { time: time(next.at) }),
        ),
      ),
      paragraph(consentWords[consent]),
      buttons(countMeIn(placed)),
      note(
        ...inARow(
          acrossOrganisations ? words.text('rounds.across') : [],
          words.text('rounds.invitation.note'),
        ),
      ),
    ],
  };
};

export const invitedMessage = (placed: Placed, already: boolean): Message => {
  const said = already ? 'rounds.invited.already' : 'rounds.invited';
  return {
    summary: words.say(`${said}.summary`, plainly(placed)),
    blocks: [paragraph(...words.text(`${said}.line`, linked(placed)))],
  };
};

export const notOnMessage = (placed: Placed): Message => ({
  summary: words.say('rounds.invited.resting.summary', plainly(placed)),
  blocks: [paragraph(...words.text('rounds.invited.resting.line', linked(placed)))],
});
