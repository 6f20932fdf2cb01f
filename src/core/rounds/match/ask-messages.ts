import { actionKey } from '../../conversation/action-key.js';
import type { Block, Button, Message } from '../../conversation/message.js';
import { place, strong, time } from '../../conversation/text.js';
import { roomReaders } from '../../introductions/index.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH as words } from '../../words/index.js';
import { type Match, matchedIn, othersIn } from '../match.js';
import { inARow } from '../panel/parts.js';
import { allNames, cardBlocks, othersNamed, pairOrGroup } from './message-parts.js';
import { whyBlocks } from './why-messages.js';

const askTitle = (match: Match, reader: MemberId): string =>
  words.say(`match.ask.${pairOrGroup(match)}`, { names: othersNamed(match, reader) });

/** "This is whom you are paired with", and the three answers. */
export const matchAskMessage = (match: Match, reader: MemberId, channelName: string): Message => ({
  summary: words.say('match.ask.summary', { title: askTitle(match, reader) }),
  blocks: [...askBlocks(match, reader, channelName), ...askAnswers(match, reader)],
});

/** Once, a day before the end: the same again, so that nobody has to look for it. */
export const matchReminderMessage = (match: Match, reader: MemberId, channelName: string): Message => ({
  summary: words.say(`match.ask.still-open-${pairOrGroup(match)}`, { names: othersNamed(match, reader) }),
  blocks: [
    { kind: 'note', text: [words.say('match.ask.reminder')] },
    ...askBlocks(match, reader, channelName),
    ...askAnswers(match, reader),
  ],
});

const askBlocks = (match: Match, reader: MemberId, channelName: string): readonly Block[] => [
  { kind: 'heading', text: askTitle(match, reader) },
  {
    kind: 'paragraph',
    text: words.text('match.ask.from', { channel: place(match.channel, channelName) }),
  },
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
  const button = (verb: 'yes' | 'not-this-time' | 'never', tone: Button['tone']): Button => ({
    key: actionKey(`match.${verb}`, id),
    label: words.say(`match.ask.${verb}`),
    tone,
    spoken: words.say(`match.ask.${verb}-spoken`, { names }),
  });
  return [
    {
      kind: 'buttons',
      buttons: [button('yes', 'primary'), button('not-this-time', 'plain'), button('never', 'plain')],
    },
    {
      kind: 'note',
      text: inARow(
        words.text(`match.ask.who-is-told-${pairOrGroup(match)}`, { names }),
        'until' in state ? words.text('match.ask.until', { time: time(state.until) }) : [],
      ),
    },
    ...roomReaders(words, community),
  ];
}

/** The question after its answer, in the place where it stood. */
export function matchAnsweredMessage(match: Match, reader: MemberId, channelName: string): Message {
  // "Everyone" is true also if it comes late, and takes the place of what says that the room is there.
  const line =
    match.state.kind === 'asking' ? answeredLine(match, reader) : words.say('match.answered.everyone');
  return {
    summary: line,
    blocks: [...askBlocks(match, reader, channelName), { kind: 'paragraph', text: [strong(line)] }],
  };
}

function answeredLine(match: Match, reader: MemberId): string {
  const names = othersNamed(match, reader);
  switch (matchedIn(match, reader)?.answer.kind) {
    case 'yes':
      return words.say('match.answered.yes');
    case 'not-this-time':
      return words.say(`match.answered.not-this-time-${pairOrGroup(match)}`, { names });
    case 'never':
      return words.say('match.answered.never', { names });
    default:
      return words.say('match.answered.closed');
  }
}

/** After its time, whatever became of it. What somebody reads depends on nothing but their own answer. */
export function matchClosedMessage(match: Match, reader: MemberId): Message {
  const yes = match.wave === 0 ? 'yes-first' : 'yes-second';
  const said = matchedIn(match, reader)?.answer.kind === 'yes' ? yes : 'over';
  return closed(match, reader, words.say(`match.closed.${said}`));
}

/** To somebody who presses after the end. */
export const matchTooLateMessage = (match: Match, reader: MemberId): Message =>
  closed(match, reader, words.say('match.closed.too-late'));

const closed = (match: Match, reader: MemberId, line: string): Message => ({
  summary: line,
  blocks: [
    {
      kind: 'heading',
      text: words.say(`match.closed.${pairOrGroup(match)}`, { names: othersNamed(match, reader) }),
    },
    { kind: 'note', text: [line] },
  ],
});

/** Who said yes hears that it came to nothing, where no second draw follows. */
export function notThisTimeMessage(match: Match, reader: MemberId, channelName: string): Message {
  const names = othersNamed(match, reader);
  return {
    summary: words.say('match.not-this-time.summary', { names }),
    blocks: [
      {
        kind: 'paragraph',
        text: words.text('match.not-this-time.line', { names, channel: place(match.channel, channelName) }),
      },
    ],
  };
}
