import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import { askBlocks } from '../introductions/index.js';
import type { Card } from '../profiles/index.js';
import type { MemberId, SearchId } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { isLooking, type TopicSearch } from './search.js';
import { wishFor } from './search-rules.js';

/** A summary is read out: it may not go on for ever. */
const WORDS_SPOKEN = 120;

export const formWords = {
  form: { title: 'Help with a topic', submit: 'Show me the request' },
  resume: 'Go on with your search',
  words: {
    label: 'What would you like help with?',
    hint: 'A few words, as in “bread baking”. I look for people who say they can help with it.',
  },
  offer: {
    label: 'What could you offer first?',
    hint: 'A contact, an idea, half an hour, a good story. You don’t know yet who it will be.',
  },
  hope: { label: 'What do you hope for?', hint: 'One open line. They read it before they answer.' },
  problems: {
    empty: 'A few words, please.',
    vague: 'Please say in a word or two what it is about.',
    long: (limit: number) => `Please keep it under ${limit} characters.`,
  },
} as const;

const quoted = (words: string): string => `“${words}”`;

interface LastLook {
  readonly id: SearchId;
  readonly words: string;
  readonly offer?: string;
  readonly hope: string;
  readonly member: MemberId;
  readonly card: Card;
}

/** Before anything is sent: what whoever is asked will see. */
export function confirmMessage(look: LastLook): Message {
  const { id, member, card } = look;
  return {
    summary: 'This is what whoever is asked will see. Shall I look?',
    blocks: [
      { kind: 'paragraph', text: [strong('This is what whoever is asked will see'), ':'] },
      { kind: 'divider' },
      ...askBlocks(ENGLISH, {
        requester: member,
        requesterName: card.name,
        wish: wishFor(look, { because: 'offers', said: [] }),
        others: [{ member, card }],
        connected: false,
      }),
      { kind: 'divider' },
      {
        kind: 'buttons',
        buttons: [
          { key: actionKey('topic.send', id), label: 'Look for somebody', tone: 'primary' },
          { key: actionKey('topic.change', id), label: 'Change it', tone: 'plain' },
          { key: actionKey('topic.discard', id), label: 'Don’t look', tone: 'plain' },
        ],
      },
      {
        kind: 'note',
        text: [
          'Nothing has been sent yet. I ask one person at a time, and only their yes brings you together.',
        ],
      },
    ],
  };
}

/** The same words whether there is anybody who could be asked or not. */
export const sentMessage = (search: TopicSearch): Message => {
  const line = `I’m looking for somebody who can help with ${quoted(inShort(search.words, WORDS_SPOKEN))}.`;
  return {
    summary: line,
    blocks: [
      { kind: 'paragraph', text: [strong(line), ' If somebody says yes, a room opens for you both.'] },
      {
        kind: 'note',
        text: [
          'Good things take a little time: you’ll hear either way by ',
          time(search.endsAt),
          '. /intro list shows your introductions.',
        ],
      },
      { kind: 'buttons', buttons: [takeBackButton(search)] },
    ],
  };
};

const takeBackButton = ({ id, words }: TopicSearch) => ({
  key: actionKey('topic.take-back', id),
  label: 'Take it back',
  tone: 'plain' as const,
  spoken: `Take back the search for help with ${words}`.slice(0, 75),
});

/** Whatever it was: nobody there, nobody free, silence or a no. */
export const notThisTimeMessage = ({ words }: TopicSearch): Message => {
  const line = `I found nobody to help with ${quoted(inShort(words, WORDS_SPOKEN))}.`;
  return {
    summary: `Not this time: ${line}`,
    blocks: [
      { kind: 'paragraph', text: [strong('Not this time. '), line] },
      {
        kind: 'note',
        text: [
          'It says nothing about you: people are busy, away or full up. /intro topic looks again whenever you like.',
        ],
      },
    ],
  };
};

/** A person's searches that go on, for their list and their home. */
export const searchBlocks = (mine: readonly TopicSearch[]): readonly Block[] => {
  const looking = mine.filter(isLooking);
  if (looking.length === 0) return [];
  return [
    { kind: 'heading', text: 'Looking for help with' },
    ...looking.flatMap((search): readonly Block[] => [
      {
        kind: 'paragraph',
        text: [strong(search.words), ': you’ll hear by ', time(search.endsAt, 'date')],
      },
      { kind: 'buttons', buttons: [takeBackButton(search)] },
    ]),
  ];
};

export const takenBackMessage = ({ words }: TopicSearch): Message =>
  plain(`You took back your search for help with ${quoted(words)}. Nobody is told why.`);

export const topicWords = {
  discarded: plain('Nothing was sent, and the draft is gone.'),
  draftGone: plain(
    'This draft is gone: it was dropped, changed, or is more than a day old. /intro topic begins a new one.',
  ),
  begunGone: plain('What you had begun is more than a day old and gone. /intro topic starts anew.'),
  sentBefore: plain('I’m looking already. /intro list shows where it stands.'),
  unknown: plain('I can’t find that any more. /intro list shows your introductions.'),
  notYours: plain('This is somebody else’s search.'),
  madeAlready: plain('Somebody has said yes already. Your room is open; /intro list takes you there.'),
  over: plain('This search is over already. /intro topic begins a new one.'),
} as const;
