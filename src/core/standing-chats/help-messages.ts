import type { Message } from '../conversation/message.js';
import { code, place, type Text } from '../conversation/text.js';
import { type HelpHere, type InterestChannel, runsIn } from '../interest-channels/index.js';
import { paragraph } from './notice-messages.js';
import type { StandingChat } from './standing-chat.js';

/**
 * `/chats help`, and the answer to what was not understood.
 * @param here the chats of the channel in which it was asked for
 */
export const helpMessage = (
  { channel, steward, here }: HelpHere & { readonly here: readonly StandingChat[] },
  misunderstood?: string,
): Message => ({
  summary:
    misunderstood === undefined
      ? 'How standing chats work.'
      : 'I did not understand that. This is how standing chats work.',
  blocks: [
    ...(misunderstood === undefined
      ? []
      : [paragraph(['I did not understand ', code(misunderstood.slice(0, 60)), '. Here is what I know:'])]),
    { kind: 'heading', text: 'Standing chats' },
    paragraph([
      'People with a common interest, at a regular time, in a channel. You are counted in once, for every time; I remind you, and ask a few questions while it lasts.',
    ]),
    ...(channel === undefined ? [] : [paragraph(hereText(channel, here))]),
    {
      kind: 'list',
      items: [
        [code('/chats list'), ' shows them all: join or leave with one tap.'],
        [
          code('/chats next'),
          ' shows your next dates, ',
          code('/chats calendar'),
          ' brings them into your calendar.',
        ],
        [code('/chats suggest'), ' suggests a topic or a question.'],
        [code('/chats new every second Tuesday 12:00'), ' begins one.'],
      ],
    },
    paragraph(['Hosts also have these, each followed by the hashtag:']),
    {
      kind: 'list',
      items: [
        [code('/chats topics'), ' and ', code('/chats questions'), ': what comes next, in your order.'],
        [
          code('/chats cancel'),
          ': leave out the next date, or those you name, as in ',
          code('/chats cancel #tag 2026-12-25, 2027-01-01'),
          '.',
        ],
        [code('/chats move'), ': hold one date at another time.'],
        [code('/chats edit'), ': name, time, length, host. ', code('/chats end'), ': end it for good.'],
        ...(steward ? [['Stewards: ', code('/chats pause'), ' lets a chat rest, or go on.']] : []),
      ],
    },
  ],
});

const MOST_NAMED = 5;

function hereText(channel: InterestChannel, here: readonly StandingChat[]): Text {
  const where = place(channel.id, `#${channel.name}`);
  if (!runsIn(channel, 'chats')) return ['No standing chats run in ', where, '.'];
  if (here.length === 0)
    return ['There is no standing chat in ', where, ' yet; ', code('/chats new'), ' begins one.'];
  const named = here.slice(0, MOST_NAMED).map(({ title, hashtag }) => `${title} (#${hashtag})`);
  const more = here.length > MOST_NAMED ? [`${here.length - MOST_NAMED} more`] : [];
  return ['Here in ', where, ': ', [...named, ...more].join(', '), '.'];
}
