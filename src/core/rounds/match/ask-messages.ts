import { actionKey } from '../../conversation/action-key.js';
import type { Block, Message } from '../../conversation/message.js';
import { place, strong, time } from '../../conversation/text.js';
import { roomReaders } from '../../introductions/index.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH } from '../../words/index.js';
import { type Match, matchedIn, othersIn } from '../match.js';
import { allNames, cardBlocks, isPair, othersNamed } from './message-parts.js';
import { whyBlocks } from './why-messages.js';

const askTitle = (match: Match, reader: MemberId): string =>
  isPair(match)
    ? `You are paired with ${othersNamed(match, reader)} this time`
    : `You are in a group with ${othersNamed(match, reader)} this time`;

/** "This is whom you are paired with", and the three answers. */
export function matchAskMessage(match: Match, reader: MemberId, channelName: string): Message {
  return {
    summary: `${askTitle(match, reader)}. Would you like to meet?`,
    blocks: [...askBlocks(match, reader, channelName), ...askAnswers(match, reader)],
  };
}

const midSentence = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;

/** Once, a day before the end: the same again, so that nobody has to look for it. */
export function matchReminderMessage(match: Match, reader: MemberId, channelName: string): Message {
  return {
    summary: `Still open: ${midSentence(askTitle(match, reader))}. A yes or a no is fine.`,
    blocks: [
      { kind: 'note', text: ['This is still open until tomorrow. I won’t bring it up again.'] },
      ...askBlocks(match, reader, channelName),
      ...askAnswers(match, reader),
    ],
  };
}

const askBlocks = (match: Match, reader: MemberId, channelName: string): readonly Block[] => [
  { kind: 'heading', text: askTitle(match, reader) },
  { kind: 'paragraph', text: ['From the new round in ', place(match.channel, channelName), '.'] },
  ...cardBlocks(othersIn(match, reader).map(({ card }) => card)),
  ...whyBlocks(
    match.why,
    allNames(match),
    match.members.findIndex(({ member }) => member === reader),
  ),
];

function askAnswers(match: Match, reader: MemberId): readonly Block[] {
  const { state, id, community } = match;
  const names = othersNamed(match, reader);
  const all = isPair(match) ? 'you have both' : 'all of you have';
  return [
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('match.yes', id),
          label: 'Yes, introduce us',
          tone: 'primary',
          spoken: `Yes, introduce me to ${names}`,
        },
        {
          key: actionKey('match.not-this-time', id),
          label: 'Not this time',
          tone: 'plain',
          spoken: `Not this time: ${names}`,
        },
        {
          key: actionKey('match.never', id),
          label: 'Don’t pair us again',
          tone: 'plain',
          spoken: `Don’t pair me with ${names} again`,
        },
      ],
    },
    {
      kind: 'note',
      text: [
        `A room opens once ${all} said yes. Any other answer is told to nobody. After “Not this time” you won’t be paired with ${isPair(match) ? names : 'any of them'} for three months.`,
        ...('until' in state ? [' You can answer until ', time(state.until), '.'] : []),
      ],
    },
    ...roomReaders(ENGLISH, community),
  ];
}

/** The question after its answer, in the place where it stood. */
export function matchAnsweredMessage(match: Match, reader: MemberId, channelName: string): Message {
  const line = match.state.kind === 'asking' ? answeredLine(match, reader) : EVERYONE_SAID_YES;
  return {
    summary: line,
    blocks: [...askBlocks(match, reader, channelName), { kind: 'paragraph', text: [strong(line)] }],
  };
}

/** True also if it comes late, and takes the place of what says that the room is there. */
const EVERYONE_SAID_YES = 'You said yes, and so has everyone. Your room opens now.';

function answeredLine(match: Match, reader: MemberId): string {
  const names = othersNamed(match, reader);
  const they = isPair(match) ? names : 'any of them';
  switch (matchedIn(match, reader)?.answer.kind) {
    case 'yes':
      return 'You said yes. The room opens as soon as everyone has.';
    case 'not-this-time':
      return `You said not this time. Nobody is told, and you won’t be paired with ${they} for three months.`;
    case 'never':
      return `You won’t be paired with ${names} again. Nobody is told. /kith unblock takes it back.`;
    default:
      return 'This is closed.';
  }
}

/** After its time, whatever became of it. What somebody reads depends on nothing but their own answer. */
export function matchClosedMessage(match: Match, reader: MemberId): Message {
  const line =
    matchedIn(match, reader)?.answer.kind === 'yes'
      ? `You said yes. It did not come about this time.${match.wave === 0 ? ' If somebody else is free in this round, you will hear from me.' : ''}`
      : 'The time to answer is over. There is nothing for you to do.';
  return closed(match, reader, line);
}

/** To somebody who presses after the end. */
export const matchTooLateMessage = (match: Match, reader: MemberId): Message =>
  closed(
    match,
    reader,
    'The time to answer was over already, so nothing was changed. The next round is another chance.',
  );

const closed = (match: Match, reader: MemberId, line: string): Message => ({
  summary: line,
  blocks: [
    { kind: 'heading', text: pastTitle(match, reader) },
    { kind: 'note', text: [line] },
  ],
});

const pastTitle = (match: Match, reader: MemberId): string =>
  isPair(match)
    ? `You were paired with ${othersNamed(match, reader)}`
    : `You were in a group with ${othersNamed(match, reader)}`;

/** Who said yes hears that it came to nothing, where no second draw follows. */
export function notThisTimeMessage(match: Match, reader: MemberId, channelName: string): Message {
  const line = `It did not come about with ${othersNamed(match, reader)} this time.`;
  return {
    summary: `${line} The next round may bring somebody else.`,
    blocks: [
      {
        kind: 'paragraph',
        text: [`${line} The next round in `, place(match.channel, channelName), ' may bring somebody else.'],
      },
    ],
  };
}
