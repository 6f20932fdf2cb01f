import type { Occurrence } from '../cadence/index.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { place, strong, type Text, time } from '../conversation/text.js';
import { allRemindersKey, calendarKey, joinKey, noRemindersKey, onlyQuarterKey } from './keys.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import { isRunning, type Reminders, type StandingChat } from './standing-chat.js';

export const membershipWords = {
  left: (chat: StandingChat): Message => ({
    summary: `You are no longer counted in to ${chat.title}.`,
    blocks: [
      paragraph([
        'You are no longer counted in to ',
        strong(chat.title),
        ` (${tag(chat)}). Nothing more comes from it.`,
      ]),
      buttons({ key: joinKey(chat.id), label: 'Count me in again', tone: 'plain' }),
    ],
  }),
  notIn: (chat: StandingChat): Message => ({
    summary: `You are not counted in to ${chat.title}, so there is nothing to change.`,
    blocks: [
      paragraph([
        'You are not counted in to ',
        strong(chat.title),
        ` (${tag(chat)}), so there is nothing to change.`,
      ]),
      buttons({ key: joinKey(chat.id), label: 'Count me in', tone: 'plain' }),
    ],
  }),
} as const;

export const mayNotJoinMessage = (chat: StandingChat): Message =>
  plain(`${chat.title} is for members of this community only. A steward can open its channel to guests.`);

export const joinedMessage = (chat: StandingChat, next: Occurrence | undefined): Message => ({
  summary: `You are counted in to ${chat.title}, for every time.`,
  blocks: joinedBlocks(chat, next),
});

export const joinedTwiceMessage = (chat: StandingChat, next: Occurrence | undefined): Message => ({
  summary: `You are counted in to ${chat.title} already.`,
  blocks: [
    paragraph([
      'You are counted in to ',
      strong(chat.title),
      ` (${tag(chat)}) already.`,
      ...whenNext(chat, next),
    ]),
    reminderButtons(chat),
  ],
});

/** After joining: when it is, what comes before it, and how to have less of that. */
export const joinedBlocks = (chat: StandingChat, next: Occurrence | undefined): readonly Block[] => [
  paragraph([
    'You are counted in to ',
    strong(chat.title),
    ` (${tag(chat)}), for every time.`,
    ...whenAndWhere(chat, next),
  ]),
  note(['I’ll remind you a day before and 15 minutes before.']),
  reminderButtons(chat),
];

const whenAndWhere = (chat: StandingChat, next: Occurrence | undefined): Text =>
  isRunning(chat) && next !== undefined
    ? [' The next one is ', time(next.at), ', in ', place(chat.channel, 'its channel'), '.']
    : whenNext(chat, next);

const whenNext = (chat: StandingChat, next: Occurrence | undefined): Text => {
  if (!isRunning(chat)) return [' It rests for now; I’ll tell you when it goes on.'];
  return next === undefined ? [] : [' The next one is ', time(next.at), '.'];
};

export const remindersMessage = (chat: StandingChat, { dayBefore, quarterBefore }: Reminders): Message => {
  const words = dayBefore
    ? 'a day before and 15 minutes before'
    : quarterBefore
      ? 'only 15 minutes before'
      : undefined;
  return {
    summary:
      words === undefined
        ? `No more reminders of ${chat.title}.`
        : `I’ll remind you of ${chat.title} ${words}.`,
    blocks: [
      paragraph(
        words === undefined
          ? ['I won’t remind you of ', strong(chat.title), ' any more. You are still counted in.']
          : ['I’ll remind you of ', strong(chat.title), ` ${words}.`],
      ),
      buttons(
        ...(dayBefore
          ? []
          : [{ key: allRemindersKey(chat.id), label: 'Both reminders', tone: 'plain' } as const]),
        ...(dayBefore || !quarterBefore ? [onlyQuarter(chat)] : []),
        ...(quarterBefore ? [none(chat)] : []),
      ),
    ],
  };
};

const reminderButtons = (chat: StandingChat): Block =>
  buttons(onlyQuarter(chat), none(chat), { key: calendarKey, label: 'In my calendar', tone: 'plain' });

const onlyQuarter = ({ id, title }: StandingChat): Button => ({
  key: onlyQuarterKey(id),
  label: 'Only 15 minutes before',
  tone: 'plain',
  spoken: `Remind me of ${title} only 15 minutes before`,
});

const none = ({ id, title }: StandingChat): Button => ({
  key: noRemindersKey(id),
  label: 'No reminders',
  tone: 'plain',
  spoken: `No reminders of ${title}`,
});
