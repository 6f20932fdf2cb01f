import { actionKey } from '../conversation/action-key.js';
import { type Block, type Message, plain } from '../conversation/message.js';
import { time } from '../conversation/text.js';
import { askBlocks } from '../introductions/index.js';
import type { Card } from '../profiles/index.js';
import type { MemberId, SearchId } from '../shared/ids.js';
import { inShort } from '../stewards/index.js';
import { ENGLISH } from '../words/index.js';
import { isLooking, type TopicSearch } from './search.js';
import { wishFor } from './search-rules.js';

const { say, text } = ENGLISH;

/** A summary is read out: it may not go on for ever. */
const WORDS_SPOKEN = 120;

export const formWords = {
  form: { title: say('topic.form.title'), submit: say('topic.form.submit') },
  resume: say('topic.form.resume'),
  words: { label: say('topic.form.words'), hint: say('topic.form.words-hint') },
  offer: { label: say('topic.form.offer'), hint: say('topic.form.offer-hint') },
  hope: { label: say('topic.form.hope'), hint: say('topic.form.hope-hint') },
  problems: {
    empty: say('topic.form.empty'),
    vague: say('topic.form.vague'),
    long: (limit: number) => say('topic.form.long', { limit }),
  },
} as const;

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
    summary: say('topic.look.summary'),
    blocks: [
      { kind: 'paragraph', text: text('topic.look.line') },
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
          { key: actionKey('topic.send', id), label: say('topic.look.send'), tone: 'primary' },
          { key: actionKey('topic.change', id), label: say('topic.look.change'), tone: 'plain' },
          { key: actionKey('topic.discard', id), label: say('topic.look.discard'), tone: 'plain' },
        ],
      },
      { kind: 'note', text: [say('topic.look.not-sent')] },
    ],
  };
}

/** The same words whether there is anybody who could be asked or not. */
export const sentMessage = (search: TopicSearch): Message => {
  const words = inShort(search.words, WORDS_SPOKEN);
  return {
    summary: say('topic.sent.summary', { words }),
    blocks: [
      { kind: 'paragraph', text: text('topic.sent.line', { words }) },
      { kind: 'note', text: text('topic.sent.by', { time: time(search.endsAt) }) },
      { kind: 'buttons', buttons: [takeBackButton(search)] },
    ],
  };
};

const takeBackButton = ({ id, words }: TopicSearch) => ({
  key: actionKey('topic.take-back', id),
  label: say('topic.sent.take-back'),
  tone: 'plain' as const,
  spoken: say('topic.sent.take-back-spoken', { words }).slice(0, 75),
});

/** Whatever it was: nobody there, nobody free, silence or a no. */
export const notThisTimeMessage = (search: TopicSearch): Message => {
  const words = inShort(search.words, WORDS_SPOKEN);
  return {
    summary: say('topic.not-this-time.summary', { words }),
    blocks: [
      { kind: 'paragraph', text: text('topic.not-this-time.line', { words }) },
      { kind: 'note', text: [say('topic.not-this-time.again')] },
    ],
  };
};

/** A person's searches that go on, for their list and their home. */
export const searchBlocks = (mine: readonly TopicSearch[]): readonly Block[] => {
  const looking = mine.filter(isLooking);
  if (looking.length === 0) return [];
  return [
    { kind: 'heading', text: say('topic.list.title') },
    ...looking.flatMap((search): readonly Block[] => [
      {
        kind: 'paragraph',
        text: text('topic.list.line', { words: search.words, date: time(search.endsAt, 'date') }),
      },
      { kind: 'buttons', buttons: [takeBackButton(search)] },
    ]),
  ];
};

export const takenBackMessage = ({ words }: TopicSearch): Message =>
  plain(say('topic.taken-back.line', { words }));

export const topicWords = {
  discarded: plain(say('topic.gone.discarded')),
  draftGone: plain(say('topic.gone.draft')),
  begunGone: plain(say('topic.gone.begun')),
  sentBefore: plain(say('topic.gone.sent-before')),
  unknown: plain(say('topic.gone.unknown')),
  notYours: plain(say('topic.gone.not-yours')),
  madeAlready: plain(say('topic.gone.made-already')),
  over: plain(say('topic.gone.over')),
} as const;
