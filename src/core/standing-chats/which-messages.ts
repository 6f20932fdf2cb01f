import { actionKey } from '../conversation/action-key.js';
import { type Message, plain } from '../conversation/message.js';
import { code, member, strong } from '../conversation/text.js';
import { allChatsKey } from './keys.js';
import { buttons, note, paragraph, tag } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';
import type { Among, Which } from './which-chat.js';

/** Private sentences for presses that come too late, or from somebody who may not. */
export const pressWords = {
  unknown: plain('I can’t find that chat any more. /chats list shows the ones there are.'),
  ended: ({ title }: StandingChat): Message =>
    plain(`${title} has ended. /chats list shows the chats there are.`),
  stewardsOnly: plain('That is for stewards to decide. Nothing was changed.'),
  hostsOnly: (chat: StandingChat): Message => ({
    summary: `That is for the host of ${chat.title} and the stewards to decide. Nothing was changed.`,
    blocks: [
      paragraph([
        'That is for the host, ',
        member(chat.host, chat.hostName),
        `, and the stewards to decide. Nothing was changed.`,
      ]),
      note(['You can suggest a topic or a question: ', code(`/chats suggest ${chat.hashtag}`)]),
    ],
  }),
} as const;

const NONE: Readonly<Record<Among, string>> = {
  all: 'There is no standing chat here yet. /chats new begins one.',
  joined: 'You are not counted in to any chat yet. /chats list shows which there are.',
  hosted: 'You host no chat here. /chats new begins one.',
};

/** Which chat is meant: one button each, or what would have been understood. */
export function whichMessage(which: Exclude<Which, { kind: 'chat' }>, verb: string): Message {
  switch (which.kind) {
    case 'none':
      return plain(NONE[which.among]);
    case 'several':
      return {
        summary: 'Which chat do you mean?',
        blocks: [paragraph([strong('Which chat do you mean?')]), choice(which.chats, verb)],
      };
    case 'unknown':
      return {
        summary: 'I know no chat by that name.',
        blocks: [
          paragraph(['I know no chat called ', code(which.words.slice(0, 60)), '.']),
          ...(which.near.length === 0
            ? []
            : [paragraph(['Did you mean one of these?']), choice(which.near, verb)]),
          buttons({ key: allChatsKey, label: 'All chats', tone: 'plain' }),
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
