import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { place, strong, type Text, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import { answerButtons, askTitle, namesOf, topicQuote } from './ask-messages.js';
import { type Introduction, isConnected, isHiddenFrom, othersThan, partyOf } from './introduction.js';

/** A person's introductions in three parts: what waits for them, what they wait for, whom they met. */
export function introductionBlocks(
  words: Words,
  mine: readonly Introduction[],
  reader: MemberId,
): readonly Block[] {
  const asked = mine.filter((introduction) => isAskedOf(introduction, reader));
  const waiting = mine.filter((introduction) => isWaitedForBy(introduction, reader));
  const met = mine.filter(({ state }) => state.kind === 'introduced' || state.kind === 'wrapped');
  return [
    ...section(
      words.say('introduction.list.asked'),
      asked.flatMap((introduction) => askedBlocks(words, introduction, reader)),
    ),
    ...section(
      words.say('introduction.list.waiting'),
      waiting.flatMap((introduction) => waitingBlocks(words, introduction, reader)),
    ),
    ...section(
      words.say('introduction.list.met'),
      met.length === 0 ? [] : [{ kind: 'list', items: met.map((one) => metLine(words, one, reader)) }],
    ),
  ];
}

export const isAskedOf = (introduction: Introduction, reader: MemberId): boolean =>
  introduction.state.kind === 'open' && partyOf(introduction, reader)?.answer.kind === 'asked';

/** What they asked for or said yes to; how the others answered does not show. */
const isWaitedForBy = (introduction: Introduction, reader: MemberId): boolean =>
  (introduction.state.kind === 'open' || introduction.state.kind === 'agreed') &&
  !isHiddenFrom(introduction, reader) &&
  (introduction.requester === reader ||
    introduction.alsoWishedBy.includes(reader) ||
    partyOf(introduction, reader)?.answer.kind === 'yes');

/** @param further what else is under way for them, e.g. searches by topic */
export function listMessage(
  words: Words,
  mine: readonly Introduction[],
  reader: MemberId,
  further: readonly Block[],
): Message {
  const blocks = [...introductionBlocks(words, mine, reader), ...further];
  if (blocks.length > 0) return { summary: words.say('introduction.list.summary'), blocks };
  const line = words.say('introduction.list.empty');
  return { summary: line, blocks: [{ kind: 'paragraph', text: [line] }] };
}

const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks];

function askedBlocks(words: Words, introduction: Introduction, reader: MemberId): readonly Block[] {
  const { requesterName, wish } = introduction;
  const others = othersThan(introduction, reader);
  const names = namesOf(words, others);
  return [
    {
      kind: 'paragraph',
      text: [strong(askTitle(words, { connected: isConnected(introduction), others, requesterName, wish }))],
    },
    ...(wish.topic === undefined ? [] : [topicQuote(words, requesterName, wish.topic)]),
    { kind: 'quote', text: wish.hope },
    answerButtons(words, introduction, names),
  ];
}

function waitingBlocks(words: Words, introduction: Introduction, reader: MemberId): readonly Block[] {
  const { id, expiresAt, requester } = introduction;
  const names = namesOf(words, othersThan(introduction, reader));
  const line = words.text('introduction.list.hear-by', { names, date: time(expiresAt, 'date') });
  if (requester !== reader) return [{ kind: 'paragraph', text: line }];
  return [
    { kind: 'paragraph', text: line },
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('introduction.take-back', id),
          label: words.say('introduction.sent.take-back'),
          tone: 'plain',
          spoken: words.say('introduction.sent.take-back-spoken', { names }),
        },
      ],
    },
  ];
}

function metLine(words: Words, introduction: Introduction, reader: MemberId): Text {
  const { state } = introduction;
  const names = namesOf(words, othersThan(introduction, reader));
  if (state.kind !== 'introduced' && state.kind !== 'wrapped') return [names];
  const date = time(state.at, 'date');
  if (partyOf(introduction, reader) === undefined) {
    return words.text('introduction.list.brought-together', { names, date });
  }
  const room = place(state.room, words.say('introduction.list.your-room'));
  return words.text('introduction.list.met-since', { names, date, room });
}
