import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, strong, time } from '../conversation/text.js';
import { buttons, nextLine, note, paragraph, tag } from './notice-messages.js';
import type { PauseReason, StandingChat } from './standing-chat.js';

export const pausedMessage = (chat: StandingChat): Message => ({
  summary: `${chat.title} rests from now on.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) rests from now on. Those who are counted in are told.`]),
    resumeButton(chat),
  ],
});

export const restsMessage = (chat: StandingChat, since: number): Message => ({
  summary: `${chat.title} rests already.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) has been resting since `, time(since, 'date'), '.']),
    resumeButton(chat),
  ],
});

export const resumedMessage = (chat: StandingChat): Message => ({
  summary: `${chat.title} goes on.`,
  blocks: [
    paragraph([strong(chat.title), ` (${tag(chat)}) goes on. Those who are counted in are told.`]),
    ...nextLine(chat),
    buttons({ key: actionKey('chats.pause', chat.id), label: 'Let it rest after all', tone: 'plain' }),
  ],
});

export const runsMessage = ({ title }: StandingChat): Message =>
  plain(`${title} is running: nothing to change.`);

export const notYetMessage = (chat: StandingChat, why: Exclude<PauseReason, 'steward'>): Message =>
  why === 'channel'
    ? plain(
        `${chat.title} goes on by itself as soon as its channel is back. /kith setup shows what is wrong there.`,
      )
    : {
        summary: `${chat.title} needs a host first.`,
        blocks: [
          paragraph([
            strong(chat.title),
            ` (${tag(chat)}) needs a host first: the one it had has left. It goes on as soon as it has one.`,
          ]),
          buttons({ key: actionKey('chats.edit', chat.id), label: 'Choose a new host', tone: 'primary' }),
        ],
      };

export const askEnd = (chat: StandingChat, people: number): Message => ({
  summary: `End ${chat.title} for good?`,
  blocks: [
    paragraph(['End ', strong(chat.title), ` (${tag(chat)}) for good? It cannot be taken back.`]),
    note([
      people === 0 ? 'Nobody is counted in. ' : `Those who are counted in (${people}) are told. `,
      'Stewards can let it rest instead: ',
      code(`/chats pause ${chat.hashtag}`),
    ]),
    buttons(
      { key: actionKey('chats.end-now', chat.id), label: 'End it for good', tone: 'danger' },
      { key: actionKey('chats.keep', chat.id), label: 'Keep it', tone: 'plain' },
    ),
  ],
});

export const endedMessage = (chat: StandingChat): Message =>
  plain(`${chat.title} has ended, and those who were counted in are told. Thank you for having held it.`);

const resumeButton = (chat: StandingChat) =>
  buttons({ key: actionKey('chats.resume', chat.id), label: 'Let it go on', tone: 'primary' });
