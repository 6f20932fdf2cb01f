import { type LocalDate, type Occurrence, readDate } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, strong, type Text, time } from '../conversation/text.js';
import type { FoundDate } from './date-rules.js';
import { keyWith } from './keys.js';
import { buttons, nextLine, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { dateWords, shortDateWords, wallWords, zoneWords } from './wall-messages.js';

const both = (occurrence: Occurrence): Text => [time(occurrence.at), ` (${wallWords(occurrence)})`];

export const dateWordsOf = {
  noDates: ({ title }: StandingChat): Message => plain(`${title} has no date to come.`),
  kept: ({ title }: StandingChat): Message => plain(`Nothing was changed: ${title} is held as planned.`),
  notUnderstood: (chat: StandingChat, words: string): Message => ({
    summary: 'I did not understand the date.',
    blocks: [
      paragraph(['I did not understand ', code(words.slice(0, 60)), '. I’d understand dates such as these:']),
      paragraph([code(`/chats cancel ${chat.hashtag} 2026-12-25, 2027-01-01`)]),
    ],
  }),
} as const;

const WRONG: Readonly<Record<Exclude<FoundDate['kind'], 'date'>, (date: string) => string>> = {
  none: (date) => `There is no date of it on ${date}.`,
  past: (date) => `${date} has begun or is past already.`,
  cancelled: (date) => `${date} is left out already.`,
};

export const wrongDates = (
  chat: StandingChat,
  wrong: readonly Exclude<FoundDate, { kind: 'date' }>[],
  coming: readonly Occurrence[],
): Message => ({
  summary: `Nothing was changed in ${chat.title}.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}): nothing was changed.`]),
    {
      kind: 'list',
      items: wrong.map(({ kind, date }) => [
        WRONG[kind](readDate(date) === undefined ? 'that day' : dateWords(date)),
      ]),
    },
    ...(coming.length === 0 ? [] : [note([`Its next dates: ${coming.map(({ date }) => date).join(', ')}`])]),
  ],
});

/** Before a date is left out. */
export const askCancel = (chat: StandingChat, occurrence: Occurrence, people: number): Message => ({
  summary: `Leave out ${chat.title} once?`,
  blocks: [
    paragraph(['Leave out ', strong(chat.title), ` (${tag(chat)}) on `, ...both(occurrence), '?']),
    note([
      people === 0
        ? 'Nobody is counted in yet.'
        : people === 1
          ? 'The one who is counted in is told.'
          : `The ${people} who are counted in are told.`,
    ]),
    buttons(
      { key: keyWith('chats.cancel-date', chat.id, occurrence.date), label: 'Leave it out', tone: 'danger' },
      { key: actionKey('chats.keep', chat.id), label: 'Keep it', tone: 'plain' },
      { key: actionKey('chats.move', chat.id), label: 'Move it instead', tone: 'plain' },
    ),
    note(['For other dates, say which: ', code(`/chats cancel ${chat.hashtag} 2026-12-25, 2027-01-01`)]),
  ],
});

export const cancelledMessage = (chat: StandingChat, dates: readonly Occurrence[]): Message => ({
  summary: `${chat.title} is left out on ${dates.length === 1 ? 'that date' : `${dates.length} dates`}.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) is left out on:`]),
    { kind: 'list', items: dates.map(both) },
    ...nextLine(chat),
    buttons(
      ...dates.map(({ date }) => ({
        key: keyWith('chats.restore', chat.id, date),
        label: dates.length === 1 ? 'Hold it after all' : `Hold ${shortDateWords(date)} after all`,
        tone: 'plain' as const,
      })),
    ),
  ],
});

export const restoredMessage = (chat: StandingChat, date: LocalDate): Message =>
  plain(`${chat.title} is held after all on ${dateWords(date)}.`);
export const notRestoredMessage = (chat: StandingChat, date: LocalDate): Message =>
  plain(`${dateWords(date)} is not left out, or is past: nothing to change in ${chat.title}.`);

export const moveForm = {
  title: 'Move one date',
  submit: 'Move it',
  date: { label: 'Which date?' },
  to: (zone: string) => ({ label: 'To when?', hint: `Like 2026-12-02 18:00, in ${zoneWords(zone)}.` }),
  problems: {
    date: 'Please pick one of the next dates.',
    gone: 'This date is past or left out by now. Please pick another.',
    to: 'I’d understand a date and a time such as 2026-12-02 18:00.',
    past: 'That is past already. Please choose a time to come.',
    same: 'It is held then anyway.',
    other: 'It is held then already, on its usual date. Please choose another time.',
  },
} as const;

export const movedMessage = (chat: StandingChat, from: Occurrence, to: Occurrence): Message => ({
  summary: `${chat.title} is held at another time once.`,
  blocks: [
    paragraph([
      strong(chat.title),
      ` (${tag(chat)}) is held `,
      ...both(to),
      ' this once, instead of ',
      ...both(from),
      '.',
    ]),
    note(['Those who are counted in are told.']),
  ],
});
