import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { buttons, nextLine, note, paragraph } from './notice-messages.js';
import type { PauseReason, StandingChat } from './standing-chat.js';

const { say, text } = ENGLISH;

export const pausedMessage = (chat: StandingChat): Message => ({
  summary: say('chat.pause.summary', chat),
  blocks: [paragraph(text('chat.pause.line', chat)), resumeButton(chat)],
});

export const restsMessage = (chat: StandingChat, since: number): Message => ({
  summary: say('chat.pause.already', chat),
  blocks: [paragraph(text('chat.pause.since', { ...chat, date: time(since, 'date') })), resumeButton(chat)],
});

export const resumedMessage = (chat: StandingChat): Message => ({
  summary: say('chat.resumed.summary', chat),
  blocks: [
    paragraph(text('chat.resume.line', chat)),
    ...nextLine(chat),
    buttons({ key: actionKey('chats.pause', chat.id), label: say('chat.resume.pause'), tone: 'plain' }),
  ],
});

export const runsMessage = (chat: StandingChat): Message => plain(say('chat.resume.running', chat));

export const notYetMessage = (chat: StandingChat, why: Exclude<PauseReason, 'steward'>): Message =>
  why === 'channel'
    ? plain(say('chat.resume.needs-channel', chat))
    : {
        summary: say('chat.resume.needs-host', chat),
        blocks: [
          paragraph(text('chat.resume.needs-host-line', chat)),
          buttons({
            key: actionKey('chats.edit', chat.id),
            label: say('chat.host.choose'),
            tone: 'primary',
          }),
        ],
      };

export const askEnd = (chat: StandingChat, people: number): Message => ({
  summary: say('chat.end.summary', chat),
  blocks: [
    paragraph(text('chat.end.line', chat)),
    note([`${say('chat.end.people', { people })} `, ...text('chat.end.rest-instead', chat)]),
    buttons(
      { key: actionKey('chats.end-now', chat.id), label: say('chat.end.yes'), tone: 'danger' },
      { key: actionKey('chats.keep', chat.id), label: say('chat.cancel.no'), tone: 'plain' },
    ),
  ],
});

export const endedMessage = (chat: StandingChat): Message => plain(say('chat.end.done', chat));

const resumeButton = (chat: StandingChat) =>
  buttons({ key: actionKey('chats.resume', chat.id), label: say('chat.pause.resume'), tone: 'primary' });
