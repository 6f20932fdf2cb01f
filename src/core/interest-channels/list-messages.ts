import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import type { Text } from '../conversation/text.js';
import type { CommunityId } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { calledIn } from './called-in.js';
import { featuresInWords } from './change-messages.js';
import type { InterestChannel } from './interest-channel.js';
import type { NoJoining } from './may-join.js';
import { type Page, pageText } from './page-key.js';
import { channelSpan } from './setup-messages.js';

const { say, text } = ENGLISH;

/** A channel as one member sees it. */
export interface Listed {
  readonly channel: InterestChannel;
  readonly joined: boolean;
  readonly people: number;
  readonly perhaps: boolean;
}

export interface ListPage extends Page {
  readonly entries: readonly Listed[];
  readonly isLast: boolean;
}

/** The interest channels, a page at a time. `news` stands first. */
export function listMessage(
  { entries, number, isLast, typedIn }: ListPage,
  news: readonly Block[] = [],
): Message {
  const turns: readonly Button[] = [
    ...(isLast ? [] : [turn({ number: number + 1, typedIn }, say('channel.list.more'))]),
    ...(number === 0 ? [] : [turn({ number: 0, typedIn }, say('channel.list.first'))]),
  ];
  return {
    summary: say(entries.length === 0 ? 'channel.list.empty-summary' : 'channel.list.summary'),
    blocks: [
      ...news,
      { kind: 'heading', text: say('channel.list.title') },
      ...(entries.length === 0
        ? [{ kind: 'paragraph', text: text('channel.list.empty') } as const]
        : entries.flatMap(entryBlocks)),
      ...(turns.length === 0 ? [] : [{ kind: 'buttons', buttons: turns } as const]),
    ],
  };
}

const turn = (page: Page, label: string): Button => ({
  key: actionKey('channels.list', pageText(page)),
  label,
  tone: 'plain',
});

function entryBlocks({ channel, joined, people, perhaps }: Listed): readonly Block[] {
  const { id, state } = channel;
  const resting = state.kind === 'lost';
  const button: Button = joined
    ? {
        key: actionKey('channels.leave', id),
        label: say('channel.list.leave'),
        tone: 'plain',
        spoken: say('channel.list.leave-spoken', { channel: calledIn(channel) }),
      }
    : {
        key: actionKey('channels.join', id),
        // Not every platform shows more than the label, and a list of these alone says nothing.
        label: say('channel.list.join', { channel: calledIn(channel) }),
        tone: 'primary',
      };
  return [
    { kind: 'paragraph', text: lineOf(channel, joined, people, perhaps, resting) },
    // Nothing to join where Kith can't be; whoever is in may always leave.
    ...(resting && !joined ? [] : [{ kind: 'buttons', buttons: [button] } as const]),
  ];
}

const lineOf = (
  channel: InterestChannel,
  joined: boolean,
  people: number,
  perhaps: boolean,
  resting: boolean,
): Text => [
  ...text('channel.list.line', {
    channel: channelSpan(channel),
    people,
    hashtag: channel.hashtag,
    state: resting ? say('channel.list.resting') : featuresInWords(channel.features),
  }),
  ...(channel.topics.length === 0 ? [] : [`\n${inShort(channel.topics.join(', '), 120)}`]),
  ...(joined ? [`\n${say('channel.list.in')}`] : perhaps ? ['\n', ...text('channel.list.perhaps')] : []),
];

const news = (line: Text): readonly Block[] => [{ kind: 'paragraph', text: line }, { kind: 'divider' }];

export const joinedNews = (channel: InterestChannel, already: boolean): readonly Block[] =>
  news(text(already ? 'channel.joined.already' : 'channel.joined.new', { channel: channelSpan(channel) }));

export const leftNews = (channel: InterestChannel, wasIn: boolean): readonly Block[] =>
  news(text(wasIn ? 'channel.left.was-in' : 'channel.left.was-out', { channel: channelSpan(channel) }));

export const noJoiningMessage = (why: NoJoining, channel: InterestChannel): Message =>
  plain(say(`channel.no-joining.${why}`, { channel: calledIn(channel) }));

export const channelWords = { unknown: plain(say('channel.list.unknown')) } as const;

/** For Home: the channels one is in, in one line, and the way to all of them. */
export const homeBlocks = (
  mine: readonly InterestChannel[],
  others: number,
  community: CommunityId,
): readonly Block[] => [
  { kind: 'heading', text: say('channel.home.title') },
  {
    kind: 'paragraph',
    text:
      mine.length === 0
        ? text('channel.home.none')
        : text('channel.home.in', { channels: mine.flatMap(inARow) }),
  },
  {
    kind: 'buttons',
    buttons: [
      {
        key: actionKey('channels.open', community),
        label: say('channel.home.see', { others }),
        tone: 'plain',
        spoken: say('channel.home.see-spoken'),
      },
    ],
  },
];

const inARow = (channel: InterestChannel, at: number): Text => [
  ...(at === 0 ? [] : [', ']),
  channelSpan(channel),
];
