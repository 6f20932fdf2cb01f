import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { place, type Text } from '../conversation/text.js';
import { type PlaceId, platformOf } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { calledIn, NAME_LETTERS } from './called-in.js';
import type { InterestChannel, LossReason } from './interest-channel.js';

const { say, text } = ENGLISH;

/** @param more what stands between the line and the ways on */
const told = (
  { id }: InterestChannel,
  summary: string,
  line: Text,
  more: readonly Block[] = [],
): Message => ({
  summary,
  blocks: [
    { kind: 'paragraph', text: line },
    ...more,
    {
      kind: 'buttons',
      buttons: [
        { key: actionKey('setup.channel', id), label: say('channel.notice.show'), tone: 'plain' },
        { key: actionKey('setup.open'), label: say('channel.notice.setup'), tone: 'plain' },
      ],
    },
  ],
});

/** What a steward can do where Kith is not in a channel. `called`: what the channel is called in the sentence. */
export const inviteWords = (id: PlaceId, called: string): Text =>
  text(`channel.invite.${platformOf(id)}`, { channel: place(id, called) });

const linked = (channel: InterestChannel) => place(channel.id, calledIn(channel));

/** Slack does not tell a private channel that was deleted from one that Kith was taken out of. */
export const goneOrOutside = ({ id, private: hidden, state }: InterestChannel): boolean =>
  hidden && platformOf(id) === 'slack' && state.kind === 'lost' && state.why === 'gone';

/** To stewards, once: what ran there rests. */
export function lostMessage(channel: InterestChannel, why: LossReason): Message {
  const lost = why === 'gone' && goneOrOutside(channel) ? 'gone-or-outside' : why;
  const line = say(`channel.notice.${lost}`, { channel: calledIn(channel) });
  const next = text(`channel.notice.${lost}-next`, { invite: inviteWords(channel.id, calledIn(channel)) });
  return told(channel, line, [line], [{ kind: 'paragraph', text: next }]);
}

export const foundMessage = (channel: InterestChannel): Message =>
  told(
    channel,
    say('channel.notice.found', { channel: calledIn(channel) }),
    text('channel.notice.found', { channel: linked(channel) }),
  );

/** @param before and after: names as the log has them, with `#` */
export function renamedMessage(channel: InterestChannel, before: string, after: string): Message {
  const [from, to] = [inShort(before, NAME_LETTERS), inShort(after, NAME_LETTERS)];
  return told(
    channel,
    say('channel.notice.renamed-summary', { before: from, after: to }),
    text('channel.notice.renamed', {
      before: from,
      after: place(channel.id, to),
      hashtag: channel.hashtag,
    }),
  );
}

export const hiddenMessage = (channel: InterestChannel): Message =>
  told(
    channel,
    say('channel.notice.hidden-summary', { channel: calledIn(channel) }),
    text('channel.notice.hidden', { channel: linked(channel) }),
  );

export const visibleMessage = (channel: InterestChannel): Message =>
  told(
    channel,
    say('channel.notice.visible', { channel: calledIn(channel) }),
    text('channel.notice.visible', { channel: linked(channel) }),
  );
