import type { Occurrence } from '../cadence/index.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { place, sentences, type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { allRemindersKey, calendarKey, joinKey, noRemindersKey, onlyQuarterKey } from './keys.js';
import { buttons, note, paragraph } from './notice-messages.js';
import { isRunning, type Reminders, type StandingChat } from './standing-chat.js';

const { say, text } = ENGLISH;

export const membershipWords = {
  left: (chat: StandingChat): Message => ({
    summary: say('chat.left.summary', chat),
    blocks: [
      paragraph(text('chat.left.line', chat)),
      buttons({ key: joinKey(chat.id), label: say('chat.button.join-again'), tone: 'plain' }),
    ],
  }),
  notIn: (chat: StandingChat): Message => ({
    summary: say('chat.not-in.summary', chat),
    blocks: [
      paragraph(text('chat.not-in.line', chat)),
      buttons({ key: joinKey(chat.id), label: say('chat.button.join'), tone: 'plain' }),
    ],
  }),
} as const;

export const mayNotJoinMessage = (chat: StandingChat): Message => plain(say('chat.joined.may-not', chat));

export const joinedMessage = (chat: StandingChat, next: Occurrence | undefined): Message => ({
  summary: say('chat.joined.summary', chat),
  blocks: joinedBlocks(chat, next),
});

export const joinedTwiceMessage = (chat: StandingChat, next: Occurrence | undefined): Message => ({
  summary: say('chat.joined.twice', chat),
  blocks: [
    paragraph(sentences(text('chat.joined.twice-line', chat), whenNext(chat, next))),
    reminderButtons(chat),
  ],
});

/** After joining: when it is, what comes before it, and how to have less of that. */
export const joinedBlocks = (chat: StandingChat, next: Occurrence | undefined): readonly Block[] => [
  paragraph(sentences(text('chat.joined.line', chat), whenAndWhere(chat, next))),
  note([say('chat.joined.reminders')]),
  reminderButtons(chat),
];

const whenAndWhere = (chat: StandingChat, next: Occurrence | undefined): Text =>
  isRunning(chat) && next !== undefined
    ? text('chat.joined.next-in', {
        time: time(next.at),
        place: place(chat.channel, say('chat.its-channel')),
      })
    : whenNext(chat, next);

const whenNext = (chat: StandingChat, next: Occurrence | undefined): Text => {
  if (!isRunning(chat)) return text('chat.joined.rests');
  return next === undefined ? [] : text('chat.next', { time: time(next.at) });
};

export const remindersMessage = (chat: StandingChat, reminders: Reminders): Message => {
  const { dayBefore, quarterBefore } = reminders;
  const which = dayBefore ? 'both' : quarterBefore ? 'quarter' : 'none';
  return {
    summary: say(`chat.reminders.${which}`, chat),
    blocks: [
      paragraph(text(`chat.reminders.${which}-line`, chat)),
      buttons(
        ...(dayBefore ? [] : [both(chat)]),
        ...(dayBefore || !quarterBefore ? [onlyQuarter(chat)] : []),
        ...(quarterBefore ? [none(chat)] : []),
      ),
    ],
  };
};

const reminderButtons = (chat: StandingChat): Block =>
  buttons(onlyQuarter(chat), none(chat), {
    key: calendarKey,
    label: say('chat.button.calendar'),
    tone: 'plain',
  });

const both = ({ id }: StandingChat): Button => ({
  key: allRemindersKey(id),
  label: say('chat.button.both-reminders'),
  tone: 'plain',
});

const onlyQuarter = (chat: StandingChat): Button => ({
  key: onlyQuarterKey(chat.id),
  label: say('chat.button.only-quarter'),
  tone: 'plain',
  spoken: say('chat.button.only-quarter-spoken', chat),
});

const none = (chat: StandingChat): Button => ({
  key: noRemindersKey(chat.id),
  label: say('chat.button.no-reminders'),
  tone: 'plain',
  spoken: say('chat.button.no-reminders-spoken', chat),
});
