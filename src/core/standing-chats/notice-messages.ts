import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { member, place, type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { joinKey, leaveKey, suggestKey } from './keys.js';
import type { ChatEvent, StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

/* What members, hosts and stewards are told when something about a chat changes. */

const { say, text } = ENGLISH;

type Of<K extends ChatEvent['kind']> = Extract<ChatEvent, { kind: K }>;

export const tag = ({ hashtag }: Pick<StandingChat, 'hashtag'>): string => `#${hashtag}`;

/** In the channel, when a chat begins. */
export const announcement = (chat: StandingChat): Message => ({
  summary: say('chat.announced.summary', chat),
  blocks: [
    { kind: 'heading', text: say('chat.announced.title', chat) },
    paragraph(
      text('chat.announced.line', {
        rhythm: capital(rhythmWords(chat.cadence)),
        minutes: chat.minutes,
        host: member(chat.host, chat.hostName),
      }),
    ),
    ...(chat.next === undefined
      ? []
      : [paragraph(text('chat.announced.first', { time: time(chat.next.at) }))]),
    buttons(
      {
        key: joinKey(chat.id),
        label: say('chat.button.join'),
        tone: 'primary',
        spoken: say('chat.button.join-spoken', chat),
      },
      { key: suggestKey(chat.id), label: say('chat.button.suggest'), tone: 'plain' },
    ),
    note(text('chat.announced.hashtag', chat)),
  ],
});

export const rescheduledNotice = (chat: StandingChat, { before, after }: Of<'rescheduled'>): Message =>
  notice(chat, say('chat.rescheduled.summary', chat), [
    paragraph(text('chat.rescheduled.line', { ...chat, after })),
    note(text('chat.rescheduled.before', { before })),
    ...nextLine(chat),
  ]);

/** @param dates at least one */
export const cancelledNotice = (chat: StandingChat, dates: readonly Of<'cancelled'>[]): Message =>
  notice(chat, say('chat.left-out.summary', { title: chat.title, count: dates.length }), [
    ...leftOut(chat, dates),
    ...nextLine(chat),
  ]);

function leftOut(chat: StandingChat, dates: readonly Of<'cancelled'>[]): readonly Block[] {
  const [only, ...more] = dates;
  if (only !== undefined && more.length === 0)
    return [paragraph(text('chat.left-out.once', { ...chat, time: time(only.wasAt) }))];
  return [
    paragraph(text('chat.left-out.dates', chat)),
    { kind: 'list', items: dates.map(({ wasAt }): Text => [time(wasAt)]) },
  ];
}

export const restoredNotice = (chat: StandingChat, { isAt }: Of<'restored'>): Message =>
  notice(chat, say('chat.restored.summary', chat), [
    paragraph(text('chat.restored.line', { ...chat, time: time(isAt) })),
  ]);

export const movedNotice = (chat: StandingChat, { wasAt, toAt }: Of<'moved'>): Message =>
  notice(chat, say('chat.moved.summary', chat), [
    paragraph(text('chat.moved.line', { ...chat, to: time(toAt), from: time(wasAt) })),
  ]);

export const newHostNotice = (chat: StandingChat): Message => ({
  summary: say('chat.host.yours', chat),
  blocks: [
    paragraph(text('chat.host.yours-line', { ...chat, rhythm: rhythmWords(chat.cadence) })),
    ...nextLine(chat),
    buttons(
      { key: actionKey('chats.topics', chat.id), label: say('chat.host.topics'), tone: 'plain' },
      { key: actionKey('chats.questions', chat.id), label: say('chat.host.questions'), tone: 'plain' },
      { key: actionKey('chats.edit', chat.id), label: say('chat.host.hand-on'), tone: 'plain' },
    ),
    note(text('chat.host.help')),
  ],
});

export const handedOverNotice = (chat: StandingChat): Message => ({
  summary: say('chat.handed-over.summary', chat),
  blocks: [paragraph(text('chat.handed-over.line', { ...chat, host: member(chat.host, chat.hostName) }))],
});

export const pausedNotice = (chat: StandingChat, { why }: Of<'paused'>): Message =>
  notice(chat, say('chat.paused.summary', chat), [paragraph(text(`chat.paused.${why}`, chat))]);

/** To stewards: it is theirs to mend. */
export const hostLeftNotice = (chat: StandingChat): Message => ({
  summary: say('chat.host.left', chat),
  blocks: [
    paragraph(text('chat.host.left-line', { ...chat, place: place(chat.channel, say('chat.its-channel')) })),
    buttons(
      { key: actionKey('chats.edit', chat.id), label: say('chat.host.choose'), tone: 'primary' },
      { key: actionKey('chats.end', chat.id), label: say('chat.host.end'), tone: 'plain' },
    ),
    note(text('chat.host.later', chat)),
  ],
});

export const resumedNotice = (chat: StandingChat): Message =>
  notice(chat, say('chat.resumed.summary', chat), [
    paragraph(text('chat.resumed.line', chat)),
    ...nextLine(chat),
  ]);

export const endedNotice = (chat: StandingChat): Message => ({
  summary: say('chat.ended.summary', chat),
  blocks: [paragraph(text('chat.ended.line', chat))],
});

/** In the platform's own list of events. */
export const eventAbout = (chat: StandingChat): string =>
  say('chat.event.about', { ...chat, rhythm: rhythmWords(chat.cadence) });

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const paragraph = (words: Text): Block => ({ kind: 'paragraph', text: words });
export const note = (words: Text): Block => ({ kind: 'note', text: words });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

export const nextLine = ({ next }: StandingChat): readonly Block[] =>
  next === undefined ? [] : [paragraph(text('chat.next', { time: time(next.at) }))];

/** Whoever gets it can stop it with one tap. */
const notice = (chat: StandingChat, summary: string, blocks: readonly Block[]): Message => ({
  summary,
  blocks: [
    ...blocks,
    buttons({
      key: leaveKey(chat.id),
      label: say('chat.button.leave'),
      tone: 'plain',
      spoken: say('chat.button.leave-spoken', chat),
    }),
  ],
});
