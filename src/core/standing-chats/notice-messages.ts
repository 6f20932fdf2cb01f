import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { code, member, place, strong, type Text, time } from '../conversation/text.js';
import { joinKey, leaveKey, suggestKey } from './keys.js';
import type { ChatEvent, PauseReason, StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

/* What members, hosts and stewards are told when something about a chat changes. */

type Of<K extends ChatEvent['kind']> = Extract<ChatEvent, { kind: K }>;

export const tag = ({ hashtag }: Pick<StandingChat, 'hashtag'>): string => `#${hashtag}`;

/** In the channel, when a chat begins. */
export const announcement = (chat: StandingChat): Message => ({
  summary: `A new standing chat begins here: ${chat.title} (${tag(chat)}).`,
  blocks: [
    { kind: 'heading', text: `A new standing chat: ${chat.title}` },
    {
      kind: 'paragraph',
      text: [
        `${capital(rhythmWords(chat.cadence))}. It lasts ${chat.minutes} minutes, and `,
        member(chat.host, chat.hostName),
        ' hosts it.',
      ],
    },
    ...(chat.next === undefined ? [] : [paragraph(['The first one is ', time(chat.next.at), '.'])]),
    buttons(
      {
        key: joinKey(chat.id),
        label: 'Count me in',
        tone: 'primary',
        spoken: `Count me in to ${chat.title}`,
      },
      { key: suggestKey(chat.id), label: 'Suggest a topic', tone: 'plain' },
    ),
    note(['Its hashtag is ', strong(tag(chat)), '. ', code('/chats list'), ' shows all chats here.']),
  ],
});

export const rescheduledNotice = (chat: StandingChat, { before, after }: Of<'rescheduled'>): Message =>
  notice(chat, `${chat.title} is held at other times from now on.`, [
    paragraph([strong(chat.title), ` (${tag(chat)}) is now held ${after}.`]),
    note([`Until now it was held ${before}.`]),
    ...nextLine(chat),
  ]);

/** @param dates at least one */
export const cancelledNotice = (chat: StandingChat, dates: readonly Of<'cancelled'>[]): Message => {
  const [only, ...more] = dates;
  const times = dates.map(({ wasAt }): Text => [time(wasAt)]);
  return notice(chat, `${chat.title} is left out ${more.length === 0 ? 'once' : `${dates.length} times`}.`, [
    ...(only === undefined || more.length > 0
      ? [
          paragraph([strong(chat.title), ` (${tag(chat)}) is left out on these dates:`]),
          { kind: 'list', items: times } as const,
        ]
      : [paragraph([strong(chat.title), ` (${tag(chat)}) is left out this once: `, time(only.wasAt), '.'])]),
    ...nextLine(chat),
  ]);
};

export const restoredNotice = (chat: StandingChat, { isAt }: Of<'restored'>): Message =>
  notice(chat, `${chat.title} is held after all.`, [
    paragraph([strong(chat.title), ` (${tag(chat)}) is held after all: `, time(isAt), '.']),
  ]);

export const movedNotice = (chat: StandingChat, { wasAt, toAt }: Of<'moved'>): Message =>
  notice(chat, `${chat.title} is held at another time once.`, [
    paragraph([
      strong(chat.title),
      ` (${tag(chat)}) is held `,
      time(toAt),
      ' this once, instead of ',
      time(wasAt),
      '.',
    ]),
  ]);

export const newHostNotice = (chat: StandingChat): Message => ({
  summary: `You host ${chat.title} (${tag(chat)}) now.`,
  blocks: [
    paragraph(['You host ', strong(chat.title), ` (${tag(chat)}) now, ${rhythmWords(chat.cadence)}.`]),
    ...nextLine(chat),
    buttons(
      { key: actionKey('chats.topics', chat.id), label: 'Topics', tone: 'plain' },
      { key: actionKey('chats.questions', chat.id), label: 'Questions', tone: 'plain' },
      { key: actionKey('chats.edit', chat.id), label: 'Hand it on', tone: 'plain' },
    ),
    note([code('/chats help'), ' shows what a host can do.']),
  ],
});

export const handedOverNotice = (chat: StandingChat): Message => ({
  summary: `${chat.hostName} hosts ${chat.title} now.`,
  blocks: [paragraph([member(chat.host, chat.hostName), ` hosts ${chat.title} (${tag(chat)}) now.`])],
});

const PAUSED: Readonly<Record<PauseReason, string>> = {
  steward: 'rests for now',
  channel: 'rests until its channel is back',
  'host-left': 'rests until somebody else hosts it: its host has left',
};

export const pausedNotice = (chat: StandingChat, { why }: Of<'paused'>): Message =>
  notice(chat, `${chat.title} rests for now.`, [
    paragraph([strong(chat.title), ` (${tag(chat)}) ${PAUSED[why]}. I’ll tell you when it goes on.`]),
  ]);

/** To stewards: it is theirs to mend. */
export const hostLeftNotice = (chat: StandingChat): Message => ({
  summary: `${chat.title} needs a new host: ${chat.hostName} has left.`,
  blocks: [
    paragraph([
      strong(chat.hostName),
      ' has left, and hosted ',
      strong(chat.title),
      ` (${tag(chat)}) in `,
      place(chat.channel, 'its channel'),
      '. The chat rests until somebody else hosts it.',
    ]),
    buttons(
      { key: actionKey('chats.edit', chat.id), label: 'Choose a new host', tone: 'primary' },
      { key: actionKey('chats.end', chat.id), label: 'End the chat', tone: 'plain' },
    ),
    note(['Or later, with ', code(`/chats edit ${chat.hashtag}`), '.']),
  ],
});

export const resumedNotice = (chat: StandingChat): Message =>
  notice(chat, `${chat.title} goes on.`, [
    paragraph([strong(chat.title), ` (${tag(chat)}) goes on.`]),
    ...nextLine(chat),
  ]);

export const endedNotice = (chat: StandingChat): Message => ({
  summary: `${chat.title} has ended.`,
  blocks: [
    paragraph([
      strong(chat.title),
      ` (${tag(chat)}) has ended. Thank you for having been part of it. `,
      code('/chats list'),
      ' shows what else there is.',
    ]),
  ],
});

/** In the platform's own list of events. */
export const eventAbout = (chat: StandingChat): string =>
  `${tag(chat)}: ${rhythmWords(chat.cadence)}, with ${chat.hostName}. Everybody in the channel is welcome.`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const note = (text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

export const nextLine = ({ next }: StandingChat): readonly Block[] =>
  next === undefined ? [] : [paragraph(['The next one is ', time(next.at), '.'])];

/** Whoever gets it can stop it with one tap. */
const notice = (chat: StandingChat, summary: string, blocks: readonly Block[]): Message => ({
  summary,
  blocks: [
    ...blocks,
    buttons({
      key: leaveKey(chat.id),
      label: 'Count me out',
      tone: 'plain',
      spoken: `Count me out of ${chat.title}`,
    }),
  ],
});
