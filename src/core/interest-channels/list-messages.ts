import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { code, emphasis, type Text } from '../conversation/text.js';
import type { CommunityId } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import { featuresInWords } from './change-messages.js';
import type { InterestChannel } from './interest-channel.js';
import type { NoJoining } from './may-join.js';
import { type Page, pageText } from './page-key.js';
import { channelSpan, NAME_LETTERS } from './setup-messages.js';

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
    ...(isLast ? [] : [turn({ number: number + 1, typedIn }, 'More')]),
    ...(number === 0 ? [] : [turn({ number: 0, typedIn }, 'Back to the first')]),
  ];
  return {
    summary:
      entries.length === 0
        ? 'There are no interest channels here yet.'
        : 'These are the interest channels here.',
    blocks: [
      ...news,
      { kind: 'heading', text: 'Interest channels' },
      ...(entries.length === 0
        ? [
            {
              kind: 'paragraph',
              text: ['None yet. A steward can choose some with ', code('/kith setup'), '.'],
            } as const,
          ]
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
  const { id, name, state } = channel;
  const resting = state.kind === 'lost';
  const button: Button = joined
    ? {
        key: actionKey('channels.leave', id),
        label: 'Leave',
        tone: 'plain',
        spoken: `Leave #${inShort(name, NAME_LETTERS)}`,
      }
    : {
        key: actionKey('channels.join', id),
        // Not every platform shows more than the label, and a list of these alone says nothing.
        label: `Join #${inShort(name, NAME_LETTERS)}`,
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
  channelSpan(channel),
  ` · ${counted(people)} · hashtag #${channel.hashtag} · ${resting ? 'resting for now' : featuresInWords(channel.features)}`,
  ...(channel.topics.length === 0 ? [] : [`\n${inShort(channel.topics.join(', '), 120)}`]),
  ...(joined ? ['\nYou are in.'] : perhaps ? ['\n', emphasis('Perhaps for you.')] : []),
];

const counted = (people: number): string =>
  people === 0 ? 'nobody yet' : people === 1 ? 'one person' : `${people} people`;

const news = (text: Text): readonly Block[] => [{ kind: 'paragraph', text }, { kind: 'divider' }];

export const joinedNews = (channel: InterestChannel, already: boolean): readonly Block[] =>
  news([
    already ? 'You are in ' : 'You are in now: ',
    channelSpan(channel),
    already
      ? ' already. If you don’t see it in your list of channels, step in by this link.'
      : '. If you don’t see it in your list of channels, step in by this link.',
  ]);

export const leftNews = (channel: InterestChannel, wasIn: boolean): readonly Block[] =>
  news([
    wasIn ? 'You have left ' : 'You were not in ',
    channelSpan(channel),
    wasIn ? '. If you don’t want to see the channel any more, leave it there as well.' : '.',
  ]);

const NO_JOINING: Readonly<Record<NoJoining, (name: string) => Message>> = {
  resting: (name) => plain(`There is nothing to join just now: #${name} rests. The stewards know.`),
  guest: (name) => plain(`Guests don’t take part in #${name}. A steward can tell you more.`),
  external: () =>
    plain('You are here from another organisation. Interest channels are for this community only.'),
  'no-person': () => plain('Only people can join an interest channel.'),
};

export const noJoiningMessage = (why: NoJoining, { name }: InterestChannel): Message =>
  NO_JOINING[why](inShort(name, NAME_LETTERS));

export const channelWords = {
  unknown: plain('This is no interest channel any more. /kith channels shows those that are.'),
} as const;

/** For Home: the channels one is in, in one line, and the way to all of them. */
export const homeBlocks = (
  mine: readonly InterestChannel[],
  others: number,
  community: CommunityId,
): readonly Block[] => [
  { kind: 'heading', text: 'Interest channels' },
  {
    kind: 'paragraph',
    text:
      mine.length === 0
        ? ['You are in none yet. That is where chats, rounds and projects are.']
        : [
            'You are in ',
            ...mine.flatMap((channel, at): Text => [...(at === 0 ? [] : [', ']), channelSpan(channel)]),
            '.',
          ],
  },
  {
    kind: 'buttons',
    buttons: [
      {
        key: actionKey('channels.open', community),
        label: others === 0 ? 'See my channels' : `See ${others === 1 ? 'one more' : `${others} more`}`,
        tone: 'plain',
        spoken: 'See the interest channels',
      },
    ],
  },
];
