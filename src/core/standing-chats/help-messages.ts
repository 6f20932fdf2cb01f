import type { Message } from '../conversation/message.js';
import { place, type Text } from '../conversation/text.js';
import { type HelpHere, type InterestChannel, runsIn } from '../interest-channels/index.js';
import { ENGLISH } from '../words/index.js';
import { paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';

const { say, text } = ENGLISH;

/**
 * `/chats help`, and the answer to what was not understood.
 * @param here the chats of the channel in which it was asked for
 */
export const helpMessage = (
  { channel, steward, here }: HelpHere & { readonly here: readonly StandingChat[] },
  misunderstood?: string,
): Message => ({
  summary: say(misunderstood === undefined ? 'chat.help.summary' : 'chat.help.misunderstood'),
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph(text('chat.help.misunderstood-line', { words: misunderstood.slice(0, 60) }))]),
    { kind: 'heading', text: say('chat.help.title') },
    paragraph([say('chat.help.about')]),
    ...(channel === undefined ? [] : [paragraph(hereText(channel, here))]),
    {
      kind: 'list',
      items: [
        text('chat.help.list'),
        text('chat.help.next'),
        text('chat.help.suggest'),
        text('chat.help.new'),
      ],
    },
    paragraph([say('chat.help.hosts')]),
    {
      kind: 'list',
      items: [
        text('chat.help.queues'),
        text('chat.help.cancel'),
        text('chat.help.move'),
        text('chat.help.edit'),
        ...(steward ? [text('chat.help.pause')] : []),
      ],
    },
  ],
});

const MOST_NAMED = 5;

function hereText(channel: InterestChannel, here: readonly StandingChat[]): Text {
  const where = place(channel.id, `#${channel.name}`);
  if (!runsIn(channel, 'chats')) return text('chat.help.none-run-here', { place: where });
  if (here.length === 0) return text('chat.help.none-here', { place: where });
  const chats = here
    .slice(0, MOST_NAMED)
    .map((chat) => say('chat.named', chat))
    .join(', ');
  const more = here.length - MOST_NAMED;
  const named = more > 0 ? say('chat.help.and-more', { chats, more }) : chats;
  return text('chat.help.here', { place: where, chats: [named] });
}
