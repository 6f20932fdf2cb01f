import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { place, strong, type Text, time } from '../conversation/text.js';
import { BACK_TO_SETUP, inShort, type RoomsParent, SEE_CHANGES } from '../stewards/index.js';
import { featuresInWords, HOSTS_WORDS, hoursInWords, yesOrNo } from './change-messages.js';
import type { Chosen } from './choose-channels.js';
import type { InterestChannel, LossReason } from './interest-channel.js';
import { goneOrOutside, inviteWords } from './notice-messages.js';
import { runsIn } from './runs-in.js';

export const NAME_LETTERS = 40;

/** A channel's name in a sentence. */
export const channelSpan = ({ id, name }: Pick<InterestChannel, 'id' | 'name'>) =>
  place(id, `#${inShort(name, NAME_LETTERS)}`);

/** The stewards' one panel: what there is, and what can be done. `news` stands first. */
export function setupPanel(
  listed: readonly InterestChannel[],
  /** Undefined: rooms hang on no channel here. */
  roomsParent: RoomsParent | undefined,
  news: readonly Block[] = [],
): Message {
  return {
    summary:
      listed.length === 0
        ? 'There are no interest channels yet. Choose the first ones.'
        : `This is how Kith is set up here: ${listed.length === 1 ? 'one interest channel' : `${listed.length} interest channels`}.`,
    blocks: [
      ...news,
      ...(roomsParent === undefined || roomsParent === 'well' ? [] : [roomsParentBlock(roomsParent)]),
      { kind: 'heading', text: 'Interest channels' },
      ...(listed.length === 0
        ? [
            {
              kind: 'paragraph',
              text: ['None yet. Choose channels in which people share an interest.'],
            } as const,
          ]
        : listBlocks(listed)),
      { kind: 'buttons', buttons: generalButtons(listed.length === 0, roomsParent) },
    ],
  };
}

const ROOMS_PARENT: Readonly<Record<Exclude<RoomsParent, 'well'>, string>> = {
  archived: 'The channel under which rooms opened is archived.',
  gone: 'The channel under which rooms opened was deleted.',
  outside: 'I can no longer see the channel under which rooms opened.',
};

const roomsParentBlock = (trouble: Exclude<RoomsParent, 'well'>): Block => ({
  kind: 'paragraph',
  text: [
    strong(ROOMS_PARENT[trouble]),
    ' “Where rooms open” lets you choose another one. Until then I look for one by myself.',
  ],
});

const listBlocks = (listed: readonly InterestChannel[]): readonly Block[] => [
  { kind: 'list', items: listed.map(lineOf) },
  {
    kind: 'buttons',
    buttons: listed.map(({ id, name }) => ({
      key: actionKey('setup.channel', id),
      label: `Change #${inShort(name, NAME_LETTERS)}`,
      tone: 'plain',
    })),
  },
];

/** Of a channel that rests only that matters, and there may be many of them. */
const lineOf = (channel: InterestChannel): Text => [
  channelSpan(channel),
  channel.state.kind === 'lost'
    ? ' · '
    : ` · ${featuresInWords(channel.features)} · hashtag #${channel.hashtag} · ${channel.zone} · `,
  ...stateOf(channel),
];

const LOST: Readonly<Record<LossReason, string>> = {
  archived: 'it was archived',
  outside: 'I am no longer in it',
  gone: 'it was deleted',
};

const stateOf = (channel: InterestChannel): Text => {
  const { state } = channel;
  if (state.kind === 'lost') {
    const why = goneOrOutside(channel) ? 'it was deleted, or I was taken out of it' : LOST[state.why];
    return [strong('resting'), ' since ', time(state.at), `: ${why}`];
  }
  return [state.kind === 'well' ? 'all is well' : 'off the list'];
};

const generalButtons = (first: boolean, roomsParent: RoomsParent | undefined): readonly Button[] => [
  { key: actionKey('setup.choose'), label: 'Choose channels', tone: first ? 'primary' : 'plain' },
  { key: actionKey('stewards.open'), label: 'Stewards', tone: 'plain' },
  ...(roomsParent === undefined
    ? []
    : [
        {
          key: actionKey('stewards.rooms'),
          label: 'Where rooms open',
          tone: roomsParent === 'well' ? 'plain' : 'primary',
        } as const,
      ]),
  { key: actionKey('setup.check'), label: 'Check permissions', tone: 'plain' },
  SEE_CHANGES,
];

/** One channel of the list. */
export function channelPanel(channel: InterestChannel, news: readonly Block[] = []): Message {
  const { id, name, features, hashtag, topics, hosts, guests, zone, quietHours, state } = channel;
  const hours = hoursInWords(quietHours);
  return {
    summary: `This is how #${inShort(name, NAME_LETTERS)} is set up.`,
    blocks: [
      ...news,
      { kind: 'heading', text: `#${inShort(name, NAME_LETTERS)}` },
      { kind: 'paragraph', text: [channelSpan(channel), ': ', ...stateOf(channel), '.'] },
      {
        kind: 'list',
        items: [
          [`What runs there: ${featuresInWords(features)}`],
          [`Hashtag: #${hashtag}`],
          [`What it is about: ${topics.length === 0 ? 'not said yet' : topics.join(', ')}`],
          [`Who may host: ${HOSTS_WORDS[hosts].toLowerCase()}`],
          [`Guests may take part: ${yesOrNo(guests)}`],
          [`Time zone: ${zone}`],
          [`Quiet hours: ${hours === '' ? 'none' : hours}`],
        ],
      },
      ...(state.kind === 'lost' && state.why === 'outside'
        ? [{ kind: 'paragraph', text: inviteWords(id, `#${inShort(name, NAME_LETTERS)}`) } as const]
        : []),
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('setup.what', id), label: 'What happens here', tone: 'plain' },
          { key: actionKey('setup.hours', id), label: 'Zone and quiet hours', tone: 'plain' },
          // The rounds' own form; it belongs to them.
          ...(runsIn(channel, 'rounds')
            ? [{ key: actionKey('rounds.setup', id), label: 'Pairing rounds', tone: 'plain' } as const]
            : []),
          ...(state.kind === 'lost'
            ? [{ key: actionKey('setup.look', id), label: 'Look again', tone: 'plain' } as const]
            : []),
          { key: actionKey('setup.remove', id), label: 'Take off the list', tone: 'danger' },
          { key: BACK_TO_SETUP.key, label: 'Back', tone: 'plain' },
        ],
      },
    ],
  };
}

export const saved: readonly Block[] = [{ kind: 'paragraph', text: [strong('Saved.')] }];

/** What became of the channels that were chosen. */
export const chosenBlocks = (chosen: readonly Chosen[]): readonly Block[] => {
  const waiting = chosen.filter(({ outcome }) => outcome === 'must-be-invited');
  return [
    ...(chosen.length === 0 ? [] : [{ kind: 'list', items: chosen.map(chosenLine) } as const]),
    ...(waiting.length === 0
      ? []
      : [
          {
            kind: 'buttons',
            buttons: waiting.map(({ place: id, name }) => ({
              key: actionKey('setup.add', id),
              label: `Kith is in ${calledOr(name)} now`,
              tone: 'primary' as const,
            })),
          } as const,
        ]),
  ];
};

const calledOr = (name: string): string => (name === '' ? 'the channel' : `#${inShort(name, NAME_LETTERS)}`);

const chosenLine = ({ place: id, name, outcome }: Chosen): Text => {
  const channel = place(id, calledOr(name));
  switch (outcome) {
    case 'added':
      return [channel, ' is on the list.'];
    case 'taken-off':
      return [channel, ' is off the list. What was set is kept, in case you choose it again.'];
    case 'must-be-invited':
      return [
        'I can’t go into ',
        channel,
        ' by myself. ',
        ...inviteWords(id, calledOr(name)),
        ' Then press the button here.',
      ];
    case 'archived':
      return [channel, ' is archived, so nothing can run there. Bring it back first, then choose it again.'];
    case 'gone':
      return [channel, ' was deleted, so nothing can run there.'];
    case 'unreachable':
      return [
        place(id, name === '' ? 'The channel' : calledOr(name)),
        ' could not be reached just now. Please choose it again in a moment.',
      ];
  }
};

export const setupRefusals = {
  unknown: plain('I don’t know this channel. /kith setup shows those that are on the list.'),
  notListed: plain('This channel is not on the list any more. /kith setup shows those that are.'),
} as const;
