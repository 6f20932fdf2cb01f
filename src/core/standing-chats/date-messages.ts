import { type LocalDate, type Occurrence, readDate } from '../cadence/index.js';
import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import type { FoundDate } from './date-rules.js';
import { keyWith } from './keys.js';
import { buttons, nextLine, note, paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { dateWords, shortDateWords, wallWords, zoneWords } from './wall-messages.js';

const { say, text } = ENGLISH;

/** As its reader's clock says it, and as the clocks there do. */
const both = (occurrence: Occurrence): Text =>
  text('chat.dates.date', { time: time(occurrence.at), there: wallWords(occurrence) });

export const dateWordsOf = {
  noDates: (chat: StandingChat): Message => plain(say('chat.dates.none', chat)),
  kept: (chat: StandingChat): Message => plain(say('chat.dates.kept', chat)),
  notUnderstood: (chat: StandingChat, words: string): Message => ({
    summary: say('chat.dates.not-understood'),
    blocks: [
      paragraph(text('chat.dates.not-understood-line', { words: words.slice(0, 60) })),
      paragraph(text('chat.dates.example', chat)),
    ],
  }),
} as const;

export const wrongDates = (
  chat: StandingChat,
  wrong: readonly Exclude<FoundDate, { kind: 'date' }>[],
  coming: readonly Occurrence[],
): Message => ({
  summary: say('chat.dates.unchanged', chat),
  blocks: [
    paragraph(text('chat.dates.unchanged-line', chat)),
    {
      kind: 'list',
      items: wrong.map(({ kind, date }) => [
        say(`chat.dates.wrong-${kind}`, {
          date: readDate(date) === undefined ? say('chat.dates.that-day') : dateWords(date),
        }),
      ]),
    },
    ...(coming.length === 0
      ? []
      : [note(text('chat.dates.next', { dates: coming.map(({ date }) => date).join(', ') }))]),
  ],
});

/** Before a date is left out. */
export const askCancel = (chat: StandingChat, occurrence: Occurrence, people: number): Message => ({
  summary: say('chat.cancel.summary', chat),
  blocks: [
    paragraph(text('chat.cancel.line', { ...chat, date: both(occurrence) })),
    note(text('chat.cancel.people', { people })),
    buttons(
      {
        key: keyWith('chats.cancel-date', chat.id, occurrence.date),
        label: say('chat.cancel.yes'),
        tone: 'danger',
      },
      { key: actionKey('chats.keep', chat.id), label: say('chat.cancel.no'), tone: 'plain' },
      { key: actionKey('chats.move', chat.id), label: say('chat.cancel.move'), tone: 'plain' },
    ),
    note(text('chat.cancel.others', chat)),
  ],
});

export const cancelledMessage = (chat: StandingChat, dates: readonly Occurrence[]): Message => ({
  summary: say('chat.cancelled.summary', { title: chat.title, count: dates.length }),
  blocks: [
    paragraph(text('chat.cancelled.line', chat)),
    { kind: 'list', items: dates.map(both) },
    ...nextLine(chat),
    buttons(
      ...dates.map(({ date }) => ({
        key: keyWith('chats.restore', chat.id, date),
        label:
          dates.length === 1
            ? say('chat.cancelled.restore')
            : say('chat.cancelled.restore-one', { date: shortDateWords(date) }),
        tone: 'plain' as const,
      })),
    ),
  ],
});

export const restoredMessage = ({ title }: StandingChat, date: LocalDate): Message =>
  plain(say('chat.cancelled.restored', { title, date: dateWords(date) }));
export const notRestoredMessage = ({ title }: StandingChat, date: LocalDate): Message =>
  plain(say('chat.cancelled.not-restored', { title, date: dateWords(date) }));

export const moveForm = {
  title: say('chat.move.title'),
  submit: say('chat.move.submit'),
  date: { label: say('chat.move.date') },
  to: (zone: string) => ({
    label: say('chat.move.to'),
    hint: say('chat.move.to-hint', { zone: zoneWords(zone) }),
  }),
  problems: {
    date: say('chat.move.no-date'),
    gone: say('chat.move.gone'),
    to: say('chat.move.no-time'),
    past: say('chat.move.past'),
    same: say('chat.move.same'),
    other: say('chat.move.other'),
  },
} as const;

export const movedMessage = (chat: StandingChat, from: Occurrence, to: Occurrence): Message => ({
  summary: say('chat.moved.summary', chat),
  blocks: [
    paragraph(text('chat.move.line', { ...chat, to: both(to), from: both(from) })),
    note([say('chat.move.told')]),
  ],
});
