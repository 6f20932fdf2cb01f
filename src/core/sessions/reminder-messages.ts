import type { Message } from '../conversation/message.js';
import { place, strong, time } from '../conversation/text.js';
import { noRemindersKey, type StandingChat } from '../standing-chats/index.js';
import { ENGLISH } from '../words/index.js';
import type { Ahead } from './ahead.js';
import { buttons, nextLine, note, paragraph } from './message-parts.js';
import type { ReminderKind, Session } from './session.js';

const { say, text } = ENGLISH;

interface About {
  readonly session: Session;
  readonly chat: StandingChat;
  /** As it stands in a sentence, with `#`; unless its channel is gone. */
  readonly channelName?: string;
  readonly topic?: string;
}

/** Before a session, to each who wants it. */
export function reminderMessage({ session, chat, channelName, topic }: About, which: ReminderKind): Message {
  return {
    summary: say(`session.reminder.${which}`, chat),
    blocks: [
      paragraph(
        ...text(`session.reminder.${which}-line`, {
          chat: text('session.reminder.chat', chat),
          time: time(session.startsAt, which === 'day-before' ? 'date-and-time' : 'time-of-day'),
          place: place(session.channel, channelName ?? say('session.reminder.its-channel')),
        }),
      ),
      ...(topic === undefined ? [] : [paragraph(...text('session.reminder.topic', { topic }))]),
      buttons({
        key: noRemindersKey(chat.id),
        label: say('session.reminder.no-more'),
        tone: 'plain',
        spoken: say('session.reminder.no-more-spoken', chat),
      }),
      note(say('session.reminder.cannot-come')),
    ],
  };
}

/** To its members, once, when a session could not be held. */
export const missedMessage = (session: Session, chat: StandingChat | undefined, ahead: Ahead): Message => {
  const title = chat?.title ?? say('session.missed.a-chat');
  return {
    summary: say('session.missed.summary', { title }),
    blocks: [
      paragraph(
        ...text('session.missed.line', {
          chat: chat === undefined ? [strong(title)] : text('session.reminder.chat', chat),
          time: time(session.startsAt),
        }),
      ),
      ...nextLine(ahead),
    ],
  };
};
