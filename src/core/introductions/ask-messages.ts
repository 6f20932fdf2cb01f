import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { strong, type Text, time } from '../conversation/text.js';
import { type Card, cardBlock } from '../profiles/index.js';
import { type CommunityId, type MemberId, platformOf } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import {
  type Introduction,
  isConnected,
  othersThan,
  type Reason,
  type Topic,
  type Wish,
} from './introduction.js';

export const namesOf = (words: Words, parties: readonly { readonly card: Card }[]): string =>
  words.list(parties.map(({ card }) => card.name));

/** What the person asked will read: the same blocks in the requester's last look and in the request itself. */
type AskContent = Pick<Introduction, 'requester' | 'requesterName' | 'wish'> & {
  readonly others: readonly { readonly member: MemberId; readonly card: Card }[];
  readonly connected: boolean;
};

export function askTitle(
  words: Words,
  {
    connected,
    requesterName,
    others,
    wish: { topic },
  }: Pick<AskContent, 'connected' | 'requesterName' | 'others' | 'wish'>,
): string {
  const names = namesOf(words, others);
  if (connected) return words.say('introduction.ask.connected', { connector: requesterName, names });
  if (topic === undefined) return words.say('introduction.ask.meet', { names });
  // They look for help, and do not know yet who is asked.
  return words.say(`introduction.ask.topic-${topic.because}`, { names });
}

export function askBlocks(words: Words, content: AskContent): readonly Block[] {
  const { connected, requesterName, others, wish } = content;
  return [
    { kind: 'heading', text: askTitle(words, content) },
    ...others.map(({ card }) => cardBlock(card, words)),
    ...(connected ? [connectorQuote(words, requesterName, wish)] : requesterWords(words, others, wish)),
  ];
}

export const connectorQuote = (words: Words, name: string, { hope }: Wish): Block => ({
  kind: 'quote',
  label: words.say('introduction.ask.connector-says', { name }),
  text: hope,
});

export const topicQuote = (words: Words, name: string, topic: Pick<Topic, 'words'>): Block => ({
  kind: 'quote',
  label: words.say('introduction.ask.looks-for', { name }),
  text: topic.words,
});

/** Their own words, which brought it to them. */
const broughtBy = (words: Words, { because, said }: Topic): string =>
  said.length === 0
    ? words.say('introduction.ask.because-unsaid')
    : words.say(`introduction.ask.because-${because}`, { said: said.join(', ') });

/** The requester’s reason as others read it. */
export const reasonRead = (words: Words, reason: Reason): string =>
  reason === 'other'
    ? words.say('introduction.reason.in-own-words')
    : words.say('introduction.reason.quoted', { reason: words.say(`introduction.reason.${reason}`) });

function requesterWords(words: Words, others: AskContent['others'], wish: Wish): readonly Block[] {
  const { reason, topic } = wish;
  const name = namesOf(words, others);
  const why = topic === undefined ? reasonRead(words, reason) : broughtBy(words, topic);
  return [
    ...(topic === undefined ? [] : [topicQuote(words, name, topic)]),
    { kind: 'paragraph', text: words.text('introduction.ask.why-you', { why }) },
    ...offerAndHope(words, name, wish),
  ];
}

export const offerAndHope = (words: Words, name: string, { offer, hope }: Wish): readonly Block[] => [
  ...(offer === undefined
    ? []
    : [{ kind: 'quote', label: words.say('introduction.ask.offers', { name }), text: offer } as const]),
  { kind: 'quote', label: words.say('introduction.ask.hopes', { name }), text: hope },
];

const contentFor = (introduction: Introduction, reader: MemberId): AskContent => ({
  ...introduction,
  others: othersThan(introduction, reader),
  connected: isConnected(introduction),
});

/** The request itself, with its three answers. */
export function askMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  return {
    summary: words.say('introduction.ask.summary', { title: askTitle(words, content) }),
    blocks: [...askBlocks(words, content), ...askAnswers(words, introduction, content)],
  };
}

/** Once, some days later: the same request, so that nobody has to look for it. */
export function reminderMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  return {
    summary: words.say('introduction.ask.still-open', { title: askTitle(words, content) }),
    blocks: [
      { kind: 'note', text: [words.say('introduction.ask.reminder')] },
      ...askBlocks(words, content),
      ...askAnswers(words, introduction, content),
    ],
  };
}

function askAnswers(
  words: Words,
  introduction: Introduction,
  { others, requesterName }: AskContent,
): readonly Block[] {
  return [
    answerButtons(words, introduction, namesOf(words, others)),
    { kind: 'note', text: whatIsTold(words, introduction, requesterName) },
    ...roomReaders(words, introduction.community),
  ];
}

const whatIsTold = (words: Words, { search, expiresAt }: Introduction, requester: string): Text =>
  search === undefined
    ? words.text('introduction.ask.who-is-told', { requester, date: time(expiresAt, 'date') })
    : words.text('introduction.ask.who-is-told-topic', { requester, time: time(expiresAt) });

/** Who else could read their room, where that is not only they: said before anybody says yes. */
export const roomReaders = (words: Words, community: CommunityId): readonly Block[] =>
  platformOf(community) === 'discord'
    ? [{ kind: 'note', text: [words.say('introduction.ask.room-readers')] }]
    : [];

/** The three answers, wherever a request is shown. */
export const answerButtons = (words: Words, introduction: Introduction, names: string): Block => ({
  kind: 'buttons',
  buttons: [
    {
      key: actionKey('introduction.yes', introduction.id),
      label: words.say(isConnected(introduction) ? 'introduction.ask.yes-connected' : 'introduction.ask.yes'),
      tone: 'primary',
      spoken: words.say('introduction.ask.yes-spoken', { names }),
    },
    {
      key: actionKey('introduction.not-now', introduction.id),
      label: words.say('introduction.ask.not-now'),
      tone: 'plain',
      spoken: words.say('introduction.ask.not-now-spoken', { names }),
    },
    {
      key: actionKey('introduction.never', introduction.id),
      label: words.say('introduction.ask.never'),
      tone: 'plain',
      spoken: words.say('introduction.ask.never-spoken', { names }),
    },
  ],
});

/** The request after its answer, in the place where it stood. */
export function answeredMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const content = contentFor(introduction, reader);
  const answer = introduction.parties.find(({ member }) => member === reader)?.answer.kind;
  const line =
    introduction.state.kind === 'open'
      ? answeredLine(words, answer, content)
      : // True also if it comes late, and takes the place of what says that the room is there.
        words.say('introduction.answered.everyone');
  return {
    summary: line,
    blocks: [...askBlocks(words, content), { kind: 'paragraph', text: [strong(line)] }],
  };
}

function answeredLine(words: Words, answer: string | undefined, content: AskContent): string {
  const { requesterName: requester, connected } = content;
  const names = namesOf(words, content.others);
  switch (answer) {
    case 'yes':
      return words.say('introduction.answered.yes');
    case 'not-now':
      return connected
        ? words.say('introduction.answered.not-now-connected', { requester, names })
        : words.say('introduction.answered.not-now', { requester });
    case 'never':
      return connected
        ? words.say('introduction.answered.never-connected', { requester, names })
        : words.say('introduction.answered.never', { names });
    default:
      return words.say('introduction.answered.closed');
  }
}

/** The request when its time is over or it was taken back: whichever it was, it reads the same. */
export function closedAskMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const line = words.say('introduction.answered.closed-for-good');
  return {
    summary: line,
    blocks: [
      { kind: 'heading', text: askTitle(words, contentFor(introduction, reader)) },
      { kind: 'note', text: [line] },
    ],
  };
}
