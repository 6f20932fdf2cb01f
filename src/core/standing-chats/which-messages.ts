import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { member, strong } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { allChatsKey } from './keys.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import type { Which } from './which-chat.js';

const { say, text } = ENGLISH;

/** Private sentences for presses that come too late, or from somebody who may not. */
export const pressWords = {
  unknown: plain(say('chat.press.unknown')),
  ended: (chat: StandingChat): Message => plain(say('chat.press.ended', chat)),
  stewardsOnly: plain(say('chat.press.stewards-only')),
  hostsOnly: (chat: StandingChat): Message => ({
    summary: say('chat.press.hosts-only', chat),
    blocks: [
      paragraph(text('chat.press.hosts-only-line', { host: member(chat.host, chat.hostName) })),
      note(text('chat.press.may-suggest', chat)),
    ],
  }),
} as const;

/** Which chat is meant: one button each, or what would have been understood. */
export function whichMessage(which: Exclude<Which, { kind: 'chat' }>, verb: string): Message {
  switch (which.kind) {
    case 'none':
      return plain(say(`chat.which.none-${which.among}`));
    case 'several': {
      const line = say('chat.which.ask');
      return { summary: line, blocks: [paragraph([strong(line)]), choice(which.chats, verb)] };
    }
    case 'unknown':
      return {
        summary: say('chat.which.unknown'),
        blocks: [
          paragraph(text('chat.which.unknown-line', { words: which.words.slice(0, 60) })),
          ...(which.near.length === 0 ? [] : [paragraph([say('chat.which.near')]), choice(which.near, verb)]),
          buttons({ key: allChatsKey, label: say('chat.button.all'), tone: 'plain' }),
        ],
      };
  }
}

const choice = (chats: readonly StandingChat[], verb: string) =>
  buttons(
    ...chats.map((chat) => ({
      key: actionKey(`chats.${verb}`, chat.id),
      label: tag(chat),
      tone: 'plain' as const,
      spoken: chat.title,
    })),
  );
