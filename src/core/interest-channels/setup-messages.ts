import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { place, type Text, time } from '../conversation/text.js';
import { BACK_TO_SETUP, type RoomsParent, SEE_CHANGES } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { calledIn } from './called-in.js';
import { featuresInWords, hoursInWords, yesOrNo } from './change-messages.js';
import type { Chosen } from './choose-channels.js';
import type { InterestChannel } from './interest-channel.js';
import { goneOrOutside, inviteWords } from './notice-messages.js';
import { runsIn } from './runs-in.js';

const { say, text } = ENGLISH;

/** A channel's name in a sentence. */
export const channelSpan = (channel: Pick<InterestChannel, 'id' | 'name'>) =>
  place(channel.id, calledIn(channel));

/** The stewards' one panel: what there is, and what can be done. `news` stands first. */
export function setupPanel(
  listed: readonly InterestChannel[],
  /** Undefined: rooms hang on no channel here. */
  roomsParent: RoomsParent | undefined,
  news: readonly Block[] = [],
): Message {
  return {
    summary: say('setup.panel.summary', { channels: listed.length }),
    blocks: [
      ...news,
      ...(roomsParent === undefined || roomsParent === 'well' ? [] : [roomsParentBlock(roomsParent)]),
      { kind: 'heading', text: say('setup.panel.title') },
      ...(listed.length === 0
        ? [{ kind: 'paragraph', text: text('setup.panel.empty') } as const]
        : listBlocks(listed)),
      { kind: 'buttons', buttons: generalButtons(listed.length === 0, roomsParent) },
    ],
  };
}

const roomsParentBlock = (trouble: Exclude<RoomsParent, 'well'>): Block => ({
  kind: 'paragraph',
  text: text(`setup.panel.rooms-${trouble}`),
});

const listBlocks = (listed: readonly InterestChannel[]): readonly Block[] => [
  { kind: 'list', items: listed.map(lineOf) },
  {
    kind: 'buttons',
    buttons: listed.map((channel) => ({
      key: actionKey('setup.channel', channel.id),
      label: say('setup.panel.change', { channel: calledIn(channel) }),
      tone: 'plain',
    })),
  },
];

/** Of a channel that rests only that matters, and there may be many of them. */
function lineOf(channel: InterestChannel): Text {
  const known = { channel: channelSpan(channel), state: stateOf(channel) };
  const { features, hashtag, zone } = channel;
  return channel.state.kind === 'lost'
    ? text('setup.panel.line-resting', known)
    : text('setup.panel.line', { ...known, features: featuresInWords(features), hashtag, zone });
}

function stateOf(channel: InterestChannel): Text {
  const { state } = channel;
  if (state.kind !== 'lost') return text(`setup.state.${state.kind}`);
  const why = goneOrOutside(channel) ? 'gone-or-outside' : state.why;
  return text(`setup.state.${why}`, { time: time(state.at) });
}

const generalButtons = (first: boolean, roomsParent: RoomsParent | undefined): readonly Button[] => [
  { key: actionKey('setup.choose'), label: say('setup.panel.choose'), tone: first ? 'primary' : 'plain' },
  { key: actionKey('stewards.open'), label: say('setup.panel.stewards'), tone: 'plain' },
  ...(roomsParent === undefined
    ? []
    : [
        {
          key: actionKey('stewards.rooms'),
          label: say('setup.panel.rooms'),
          tone: roomsParent === 'well' ? 'plain' : 'primary',
        } as const,
      ]),
  { key: actionKey('setup.check'), label: say('setup.panel.check'), tone: 'plain' },
  SEE_CHANGES,
];

/** One channel of the list. */
export function channelPanel(channel: InterestChannel, news: readonly Block[] = []): Message {
  const { id, features, hashtag, topics, hosts, guests, zone, quietHours, state } = channel;
  const hours = hoursInWords(quietHours);
  return {
    summary: say('setup.channel.summary', { channel: calledIn(channel) }),
    blocks: [
      ...news,
      { kind: 'heading', text: calledIn(channel) },
      {
        kind: 'paragraph',
        text: text('setup.channel.state', { channel: channelSpan(channel), state: stateOf(channel) }),
      },
      {
        kind: 'list',
        items: [
          text('setup.channel.features', { features: featuresInWords(features) }),
          text('setup.channel.hashtag', { hashtag }),
          topics.length === 0
            ? text('setup.channel.topics-none')
            : text('setup.channel.topics', { topics: topics.join(', ') }),
          text('setup.channel.hosts', { hosts }),
          text('setup.channel.guests', { guests: yesOrNo(guests) }),
          text('setup.channel.zone', { zone }),
          hours === ''
            ? text('setup.channel.quiet-hours-none')
            : text('setup.channel.quiet-hours', { hours }),
        ],
      },
      ...(state.kind === 'lost' && state.why === 'outside'
        ? [{ kind: 'paragraph', text: inviteWords(id, calledIn(channel)) } as const]
        : []),
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('setup.what', id), label: say('setup.channel.what'), tone: 'plain' },
          { key: actionKey('setup.hours', id), label: say('setup.channel.hours'), tone: 'plain' },
          // The rounds' own form; it belongs to them.
          ...(runsIn(channel, 'rounds')
            ? [
                {
                  key: actionKey('rounds.setup', id),
                  label: say('setup.channel.rounds'),
                  tone: 'plain',
                } as const,
              ]
            : []),
          ...(state.kind === 'lost'
            ? [{ key: actionKey('setup.look', id), label: say('setup.channel.look'), tone: 'plain' } as const]
            : []),
          { key: actionKey('setup.remove', id), label: say('setup.channel.remove'), tone: 'danger' },
          { key: BACK_TO_SETUP.key, label: say('setup.channel.back'), tone: 'plain' },
        ],
      },
    ],
  };
}

export const saved: readonly Block[] = [{ kind: 'paragraph', text: text('setup.channel.saved') }];

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
              label: say('setup.chosen.in-now', { channel: calledOr(name, 'nameless') }),
              tone: 'primary' as const,
            })),
          } as const,
        ]),
  ];
};

const calledOr = (name: string, otherwise: 'nameless' | 'nameless-first'): string =>
  name === '' ? say(`setup.chosen.${otherwise}`) : calledIn({ name });

function chosenLine({ place: id, name, outcome }: Chosen): Text {
  const called = calledOr(name, outcome === 'unreachable' ? 'nameless-first' : 'nameless');
  return text(`setup.chosen.${outcome}`, { channel: place(id, called), invite: inviteWords(id, called) });
}

export const setupRefusals = {
  unknown: plain(say('setup.channel.unknown')),
  notListed: plain(say('setup.channel.not-listed')),
} as const;
