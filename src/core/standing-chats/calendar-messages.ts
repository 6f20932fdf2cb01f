import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code } from '../conversation/text.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

export const calendarWords = {
  name: 'Standing chats',
  about: (chat: StandingChat): string =>
    `${tag(chat)}: ${rhythmWords(chat.cadence)}, hosted by ${chat.hostName}.`,
  noAddress: plain(
    'Your chats can’t be shown in your calendar yet: whoever runs Kith here has to set KITH_PUBLIC_URL first. /chats next shows your dates.',
  ),
  takenAway: plain(
    'Your calendar link is gone; whoever has it finds nothing there. /chats calendar makes a new one.',
  ),
  noneToTake: plain('There is no calendar link of yours. /chats calendar makes one.'),
} as const;

/** @param renewed the one before stops working from now on */
export const calendarMessage = (address: string, renewed: boolean): Message => ({
  summary: 'This link shows your standing chats in your own calendar.',
  blocks: [
    ...(renewed ? [paragraph(['This is your new link. The one before shows nothing any more.'])] : []),
    paragraph(['Subscribe to this address in your calendar, and the chats that count you in are there:']),
    paragraph([code(address)]),
    note([
      'It shows their titles, dates and channels, and nothing about people. New and changed dates come by themselves. ',
      'Whoever has the link can read it, so keep it to yourself.',
    ]),
    buttons(
      { key: actionKey('chats.new-calendar'), label: 'Make a new link', tone: 'plain' },
      { key: actionKey('chats.no-calendar'), label: 'Take it away', tone: 'danger' },
    ),
  ],
});
