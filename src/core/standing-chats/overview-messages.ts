import type { Occurrence } from '../cadence/index.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { code, member, place, type Span, strong, type Text, time } from '../conversation/text.js';
import { type Page, pageButtons, pageHead, pageText } from '../interest-channels/index.js';
import { allChatsKey, calendarKey, keyWith } from './keys.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import type { Coming, Shown } from './shown.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

const RESTS: Readonly<Record<PauseReason, string>> = {
  steward: 'It rests for now.',
  channel: 'It rests until its channel is back.',
  'host-left': 'It rests until somebody else hosts it.',
};

interface List {
  readonly shown: readonly Shown[];
  readonly page: Page;
  readonly pages: number;
  readonly above: readonly Block[];
}

export const listMessage = ({ shown, page, pages, above }: List): Message => ({
  summary: 'These are the standing chats here.',
  blocks: [
    ...pageHead('Standing chats', page, pages, above),
    ...shown.flatMap((one, index) => [
      ...(one.chat.channel === shown[index - 1]?.chat.channel ? [] : [channelLine(one)]),
      paragraph(chatText(one)),
      buttons(joinButton(one, page)),
    ]),
    ...(pages > 1 ? [buttons(...pageButtons('chats.page', page, pages, 'More chats'))] : []),
    note([
      code('/chats new'),
      ' begins another one; ',
      code('/chats calendar'),
      ' brings yours into your calendar.',
    ]),
  ],
});

const channelLine = ({ chat, channel }: Shown): Block =>
  paragraph(['In ', place(chat.channel, channel === undefined ? 'a channel' : `#${channel.name}`), ':']);

function chatText({ chat, next, people }: Shown): Text {
  const when: readonly Span[] =
    chat.state.kind === 'paused'
      ? [RESTS[chat.state.why]]
      : next === undefined
        ? ['It has no more dates.']
        : ['The next one is ', time(next.at), '.'];
  const count = people === 1 ? '1 person is counted in.' : `${people} people are counted in.`;
  return [
    strong(chat.title),
    ` (${tag(chat)}): ${rhythmWords(chat.cadence)}, with `,
    member(chat.host, chat.hostName),
    '. ',
    ...when,
    ` ${people === 0 ? 'Nobody is counted in yet.' : count}`,
  ];
}

const joinButton = ({ chat, joined }: Shown, page: Page): Button =>
  joined
    ? {
        key: keyWith('chats.panel-leave', chat.id, pageText(page)),
        label: 'Count me out',
        tone: 'plain',
        spoken: `Count me out of ${chat.title}`,
      }
    : {
        key: keyWith('chats.panel-join', chat.id, pageText(page)),
        label: 'Count me in',
        tone: 'primary',
        spoken: `Count me in to ${chat.title}`,
      };

export const emptyMessage = (steward: boolean): Message => ({
  summary: 'There are no standing chats here yet.',
  blocks: [
    { kind: 'heading', text: 'Standing chats' },
    paragraph([
      'There are none here yet. A standing chat is people with a common interest, at a regular time.',
    ]),
    paragraph(
      steward
        ? [
            code('/kith setup'),
            ' says in which channels they may run; then ',
            code('/chats new'),
            ' begins one.',
          ]
        : [code('/chats new'), ' begins one: say when it is, and I do the rest.'],
    ),
  ],
});

export const comingMessage = (dates: readonly Coming[], counted: number): Message => {
  const line =
    counted === 0
      ? 'You are not counted in to any chat yet. /chats list shows which there are.'
      : 'None of your chats has a date coming up. /chats list shows them.';
  if (dates.length === 0) return { summary: line, blocks: [paragraph([line])] };
  return {
    summary: 'These are your next dates.',
    blocks: [
      { kind: 'heading', text: 'Your next dates' },
      {
        kind: 'list',
        items: dates.map(({ chat, occurrence }) => [
          time(occurrence.at),
          ': ',
          strong(chat.title),
          ` (${tag(chat)}), in `,
          place(chat.channel, 'its channel'),
        ]),
      },
      buttons(
        { key: calendarKey, label: 'In my calendar', tone: 'plain' },
        { key: allChatsKey, label: 'All chats', tone: 'plain' },
      ),
    ],
  };
};

interface Own {
  readonly chat: StandingChat;
  readonly next: Occurrence | undefined;
}

/** On home: the chats that count somebody in, soonest first. */
export const homeBlocks = (own: readonly Own[], all: number): readonly Block[] => [
  { kind: 'heading', text: 'Your standing chats' },
  own.length === 0
    ? paragraph(['You are not counted in to any chat yet. One tap on the list, and I remind you each time.'])
    : {
        kind: 'list',
        items: own.map(({ chat, next }) => [strong(chat.title), ` (${tag(chat)})`, ...nextText(chat, next)]),
      },
  ...(all > own.length ? [note([`And ${all - own.length} more.`])] : []),
  buttons({ key: allChatsKey, label: 'All chats', tone: 'plain' }),
];

const nextText = (chat: StandingChat, next: Occurrence | undefined): Text => {
  if (chat.state.kind === 'paused') return [': rests for now'];
  return next === undefined ? [] : [': ', time(next.at)];
};
