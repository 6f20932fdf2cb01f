import type { Message } from '../conversation/message.js';
import { place, strong, type Text, time } from '../conversation/text.js';
import { noRemindersKey, type StandingChat } from '../standing-chats/index.js';
import type { Ahead } from './ahead.js';
import { buttons, note, paragraph } from './message-parts.js';
import type { ReminderKind, Session } from './session.js';

interface About {
  readonly session: Session;
  readonly chat: StandingChat;
  /** As it stands in a sentence, with `#`. */
  readonly channelName: string;
  readonly topic?: string;
}

/** Before a session, to each who wants it. */
export function reminderMessage({ session, chat, channelName, topic }: About, which: ReminderKind): Message {
  const { title, hashtag } = chat;
  const when: Text =
    which === 'day-before'
      ? [' is on ', time(session.startsAt)]
      : [' begins at ', time(session.startsAt, 'time-of-day')];
  return {
    summary:
      which === 'day-before' ? `${title} is coming up within a day.` : `${title} begins in a few minutes.`,
    blocks: [
      paragraph(strong(title), ` (#${hashtag})`, ...when, ', in ', place(session.channel, channelName), '.'),
      ...(topic === undefined ? [] : [paragraph(strong('Topic: '), topic)]),
      buttons({
        key: noRemindersKey(chat.id),
        label: 'No more reminders',
        tone: 'plain',
        spoken: `No more reminders of ${title}`,
      }),
      note('If you can’t come this time, there is nothing to do.'),
    ],
  };
}

/** To its members, once, when a session could not be held. */
export const missedMessage = (session: Session, chat: StandingChat | undefined, ahead: Ahead): Message => {
  const title = chat?.title ?? 'A standing chat';
  return {
    summary: `${title} could not be opened this time. I’m sorry.`,
    blocks: [
      paragraph(
        strong(title),
        ...(chat === undefined ? [] : [` (#${chat.hashtag})`]),
        ' was due on ',
        time(session.startsAt),
        ', and I could not open it. I’m sorry: that was my fault, not yours.',
      ),
      ...(ahead.kind === 'next' ? [paragraph('The next one is ', time(ahead.at), '.')] : []),
    ],
  };
};
