import type { Occurrence } from '../cadence/index.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { member, place, type Text, time } from '../conversation/text.js';
import { type Page, pageButtons, pageHead, pageText } from '../interest-channels/index.js';
import { ENGLISH } from '../words/index.js';
import { allChatsKey, calendarKey, keyWith } from './keys.js';
import { buttons, note, paragraph } from './notice-messages.js';
import type { Coming, Shown } from './shown.js';
import type { PauseReason, StandingChat } from './standing-chat.js';
import { rhythmWords } from './wall-messages.js';

const { say, text } = ENGLISH;

const RESTS: Readonly<Record<PauseReason, string>> = {
  steward: say('chat.rests'),
  channel: say('chat.list.rests-channel'),
  'host-left': say('chat.list.rests-host-left'),
};

interface List {
  readonly shown: readonly Shown[];
  readonly page: Page;
  readonly pages: number;
  readonly above: readonly Block[];
}

export const listMessage = ({ shown, page, pages, above }: List): Message => ({
  summary: say('chat.list.summary'),
  blocks: [
    ...pageHead(say('chat.list.title'), page, pages, above),
    ...shown.flatMap((one, index) => [
      ...(one.chat.channel === shown[index - 1]?.chat.channel ? [] : [channelLine(one)]),
      paragraph(chatText(one)),
      buttons(joinButton(one, page)),
    ]),
    ...(pages > 1 ? [buttons(...pageButtons('chats.page', page, pages, say('chat.list.more')))] : []),
    note(text('chat.list.foot')),
  ],
});

const channelLine = ({ chat, channel }: Shown): Block => {
  const name = channel === undefined ? say('chat.list.a-channel') : `#${channel.name}`;
  return paragraph(text('chat.list.in-channel', { place: place(chat.channel, name) }));
};

const chatText = ({ chat, next, people }: Shown): Text =>
  text('chat.list.line', {
    ...chat,
    rhythm: rhythmWords(chat.cadence),
    host: member(chat.host, chat.hostName),
    when: whenText(chat, next),
    people: say('chat.list.people', { people }),
  });

const whenText = ({ state }: StandingChat, next: Occurrence | undefined): Text => {
  if (state.kind === 'paused') return [RESTS[state.why]];
  return next === undefined ? text('chat.list.no-dates') : text('chat.next', { time: time(next.at) });
};

const joinButton = ({ chat, joined }: Shown, page: Page): Button =>
  joined
    ? {
        key: keyWith('chats.panel-leave', chat.id, pageText(page)),
        label: say('chat.button.leave'),
        tone: 'plain',
        spoken: say('chat.button.leave-spoken', chat),
      }
    : {
        key: keyWith('chats.panel-join', chat.id, pageText(page)),
        label: say('chat.button.join'),
        tone: 'primary',
        spoken: say('chat.button.join-spoken', chat),
      };

export const emptyMessage = (steward: boolean): Message => ({
  summary: say('chat.list.none'),
  blocks: [
    { kind: 'heading', text: say('chat.list.title') },
    paragraph([say('chat.list.none-line')]),
    paragraph(text(steward ? 'chat.list.none-set-up' : 'chat.list.none-begin')),
  ],
});

export const comingMessage = (dates: readonly Coming[], counted: number): Message => {
  if (dates.length === 0) return plain(say(counted === 0 ? 'chat.coming.not-in' : 'chat.coming.none'));
  return {
    summary: say('chat.coming.summary'),
    blocks: [
      { kind: 'heading', text: say('chat.coming.title') },
      {
        kind: 'list',
        items: dates.map(({ chat, occurrence }) =>
          text('chat.coming.line', {
            ...chat,
            time: time(occurrence.at),
            place: place(chat.channel, say('chat.its-channel')),
          }),
        ),
      },
      buttons({ key: calendarKey, label: say('chat.button.calendar'), tone: 'plain' }, allChats),
    ],
  };
};

const allChats: Button = { key: allChatsKey, label: say('chat.button.all'), tone: 'plain' };

interface Own {
  readonly chat: StandingChat;
  readonly next: Occurrence | undefined;
}

/** On home: the chats that count somebody in, soonest first. */
export const homeBlocks = (own: readonly Own[], all: number): readonly Block[] => [
  { kind: 'heading', text: say('chat.home.title') },
  own.length === 0
    ? paragraph([say('chat.home.none')])
    : { kind: 'list', items: own.map(({ chat, next }) => ownText(chat, next)) },
  ...(all > own.length ? [note(text('chat.home.more', { more: all - own.length }))] : []),
  buttons(allChats),
];

const ownText = (one: StandingChat, next: Occurrence | undefined): Text => {
  const chat = text('chat.home.line', one);
  if (one.state.kind === 'paused') return text('chat.home.line-rests', { chat });
  return next === undefined ? chat : text('chat.home.line-next', { chat, time: time(next.at) });
};
