import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { buttons, note, paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

const { say } = ENGLISH;

export const calendarWords = {
  name: say('chat.calendar.name'),
  about: (chat: StandingChat): string =>
    say('chat.calendar.about', { ...chat, rhythm: rhythmWords(chat.cadence) }),
  noAddress: plain(say('chat.calendar.no-address')),
  takenAway: plain(say('chat.calendar.taken-away')),
  noneToTake: plain(say('chat.calendar.none-to-take')),
} as const;

/** @param renewed the one before stops working from now on */
export const calendarMessage = (address: string, renewed: boolean): Message => ({
  summary: say('chat.calendar.summary'),
  blocks: [
    ...(renewed ? [paragraph([say('chat.calendar.renewed')])] : []),
    paragraph([say('chat.calendar.subscribe')]),
    paragraph([code(address)]),
    note([`${say('chat.calendar.shows')} `, say('chat.calendar.keep-it')]),
    buttons(
      { key: actionKey('chats.new-calendar'), label: say('chat.calendar.renew'), tone: 'plain' },
      { key: actionKey('chats.no-calendar'), label: say('chat.calendar.take-away'), tone: 'danger' },
    ),
  ],
});
