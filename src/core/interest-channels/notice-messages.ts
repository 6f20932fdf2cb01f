import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { code, place, type Text } from '../conversation/text.js';
import { type PlaceId, platformOf } from '../shared/ids.js';
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

const LOST: Readonly<Record<LossReason, (channel: InterestChannel) => { line: string; next: Text }>> = {
  archived: ({ name }) => ({
    line: `#${name} was archived.`,
    next: ['If that was not meant, bring it back on the platform: then everything goes on by itself.'],
  }),
  outside: (channel) => ({
    line: `I am no longer in #${channel.name}.`,
    next: [...inviteWords(channel.id, `#${channel.name}`), ' Then everything goes on by itself.'],
  }),
  gone: ({ name }) => ({
    line: `#${name} was deleted.`,
    next: ['You can choose another channel in the setup, or take this one off the list.'],
  }),
};

/** To stewards, once: what ran there rests. */
export function lostMessage(channel: InterestChannel, why: LossReason): Message {
  const { line, next } = LOST[why](channel);
  return told(
    `${line} What ran there rests for now.`,
    [`${line} What ran there rests for now.`],
    [{ kind: 'paragraph', text: next }, toTheChannel(channel)],
  );
}

export const foundMessage = (channel: InterestChannel): Message =>
  told(
    `#${channel.name} is back. What ran there goes on.`,
    [place(channel.id, `#${channel.name}`), ' is back. What ran there goes on.'],
    [toTheChannel(channel)],
  );

export const renamedMessage = (channel: InterestChannel, before: string, after: string): Message =>
  told(
    `${before} is called ${after} now. Everything in it goes on.`,
    [
      `${before} is called `,
      place(channel.id, after),
      ` now. Everything in it goes on, with the hashtag #${channel.hashtag}.`,
    ],
    [toTheChannel(channel)],
  );

export const hiddenMessage = (channel: InterestChannel): Message =>
  told(
    `#${channel.name} was made private. Everything in it goes on.`,
    [
      place(channel.id, `#${channel.name}`),
      ' was made private: only those who are in it see what happens there. Everything in it goes on.',
    ],
    [toTheChannel(channel)],
  );

export const visibleMessage = (channel: InterestChannel): Message =>
  told(
    `#${channel.name} is open to everybody here now. Everything in it goes on.`,
    [place(channel.id, `#${channel.name}`), ' is open to everybody here now. Everything in it goes on.'],
    [toTheChannel(channel)],
  );
