import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { code, place, type Text } from '../conversation/text.js';
import { type PlaceId, platformOf } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import type { InterestChannel, LossReason } from './interest-channel.js';

const told = (summary: string, text: Text, more: readonly Block[] = []): Message => ({
  summary,
  blocks: [{ kind: 'paragraph', text }, ...more],
});

const toTheChannel = ({ id }: InterestChannel): Block => ({
  kind: 'buttons',
  buttons: [
    { key: actionKey('setup.channel', id), label: 'Show me the channel', tone: 'plain' },
    { key: actionKey('setup.open'), label: 'Open the setup', tone: 'plain' },
  ],
});

/** What a steward can do where Kith is not in a channel. `called`: what the channel is called in the sentence. */
export const inviteWords = (id: PlaceId, called: string): Text =>
  platformOf(id) === 'slack'
    ? ['Type ', code('/invite @Kith'), ' in ', place(id, called), '.']
    : ['Let Kith see ', place(id, called), ' in its permissions (View Channel).'];

const NAME_LETTERS = 40;
const called = ({ name }: Pick<InterestChannel, 'name'>): string => `#${inShort(name, NAME_LETTERS)}`;
const linked = (channel: InterestChannel) => place(channel.id, called(channel));

const LOST: Readonly<Record<LossReason, (channel: InterestChannel) => { line: string; next: Text }>> = {
  archived: (channel) => ({
    line: `The channel ${called(channel)} was archived.`,
    next: ['If that was not meant, bring it back on the platform: then everything goes on by itself.'],
  }),
  outside: (channel) => ({
    line: `I am no longer in ${called(channel)}.`,
    next: [...inviteWords(channel.id, called(channel)), ' Then everything goes on by itself.'],
  }),
  gone: (channel) =>
    goneOrOutside(channel)
      ? {
          line: `I can’t see ${called(channel)} any more: it was deleted, or I was taken out of it.`,
          next: [
            'If it is still there, type ',
            code('/invite @Kith'),
            ' in it: then everything goes on by itself.',
          ],
        }
      : {
          line: `The channel ${called(channel)} was deleted.`,
          next: ['You can choose another channel in the setup, or take this one off the list.'],
        },
};

/** Slack does not tell a private channel that was deleted from one that Kith was taken out of. */
export const goneOrOutside = ({ id, private: hidden, state }: InterestChannel): boolean =>
  hidden && platformOf(id) === 'slack' && state.kind === 'lost' && state.why === 'gone';

/** To stewards, once: what ran there rests. */
export function lostMessage(channel: InterestChannel, why: LossReason): Message {
  const { line, next } = LOST[why](channel);
  const rests = `${line} What ran there rests for now.`;
  return told(rests, [rests], [{ kind: 'paragraph', text: next }, toTheChannel(channel)]);
}

export const foundMessage = (channel: InterestChannel): Message =>
  told(
    `The channel ${called(channel)} is back. What ran there goes on.`,
    ['The channel ', linked(channel), ' is back. What ran there goes on.'],
    [toTheChannel(channel)],
  );

/** @param before and after: names as the log has them, with `#` */
export function renamedMessage(channel: InterestChannel, before: string, after: string): Message {
  const [from, to] = [inShort(before, NAME_LETTERS), inShort(after, NAME_LETTERS)];
  return told(
    `The channel ${from} is called ${to} now. Everything in it goes on.`,
    [
      `The channel ${from} is called `,
      place(channel.id, to),
      ` now. Everything in it goes on, with the hashtag #${channel.hashtag}.`,
    ],
    [toTheChannel(channel)],
  );
}

export const hiddenMessage = (channel: InterestChannel): Message =>
  told(
    `The channel ${called(channel)} was made private. Everything in it goes on.`,
    [
      'The channel ',
      linked(channel),
      ' was made private: only those who are in it see what happens there. Everything in it goes on.',
    ],
    [toTheChannel(channel)],
  );

export const visibleMessage = (channel: InterestChannel): Message =>
  told(
    `The channel ${called(channel)} is open to everybody here now. Everything in it goes on.`,
    ['The channel ', linked(channel), ' is open to everybody here now. Everything in it goes on.'],
    [toTheChannel(channel)],
  );
