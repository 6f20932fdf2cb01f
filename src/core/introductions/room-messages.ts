import { actionKey } from '../conversation/action-key.js';
import { type Block, type Button, type Message, plain } from '../conversation/message.js';
import { place, strong } from '../conversation/text.js';
import { cardBlock } from '../profiles/index.js';
import { inLanguage, LAST_QUESTION } from '../prompts/index.js';
import type { MemberId } from '../shared/ids.js';
import type { Words } from '../words/index.js';
import {
  connectorQuote,
  namesOf,
  offerAndHope,
  reasonRead,
  roomReaders,
  topicQuote,
} from './ask-messages.js';
import { type Introduction, isConnected, type MeetingOutcome, OUTCOMES, othersThan } from './introduction.js';
import type { Opening } from './opening.js';

/** What the room is called where rooms have names. */
export const roomName = (words: Words, { parties }: Introduction): string =>
  namesOf(words, parties).slice(0, 80);

/** The room's first message: who is here, why, one question to begin with, and the one that matters most. */
export function openingMessage(
  words: Words,
  introduction: Introduction,
  { cards, question }: Opening,
): Message {
  const { id, parties, requesterName: connector, community } = introduction;
  const names = namesOf(words, parties);
  return {
    summary: words.say('room.opening.summary', { names }),
    notify: parties.map(({ member }) => member),
    blocks: [
      { kind: 'heading', text: words.say('room.opening.title', { names }) },
      {
        kind: 'paragraph',
        text: [
          isConnected(introduction)
            ? words.say('room.opening.both-yes-connected', { connector })
            : words.say('room.opening.both-yes'),
        ],
      },
      ...cards.map((card) => cardBlock(card, words)),
      ...reasonBlocks(words, introduction),
      ...roomReaders(words, community),
      { kind: 'divider' },
      {
        kind: 'paragraph',
        text: words.text('room.opening.to-begin-with', { question: inLanguage(question, words.locale) }),
      },
      {
        kind: 'paragraph',
        text: words.text('room.opening.before-you-part', { question: lastQuestion(words) }),
      },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('introduction.another-question', id),
            label: words.say('room.opening.another-question'),
            tone: 'plain',
          },
        ],
      },
    ],
  };
}

const lastQuestion = ({ locale }: Words): string => inLanguage(LAST_QUESTION, locale);

function reasonBlocks(words: Words, introduction: Introduction): readonly Block[] {
  const { wish, requesterName: name } = introduction;
  if (isConnected(introduction)) return [connectorQuote(words, name, wish)];
  const why = reasonRead(words, wish.reason);
  return [
    wish.topic === undefined
      ? { kind: 'paragraph', text: words.text('room.opening.why', { name, why }) }
      : topicQuote(words, name, wish.topic),
    ...offerAndHope(words, name, wish),
  ];
}

/** The request, once their room is open: where to go. */
export function roomReadyMessage(words: Words, introduction: Introduction, reader: MemberId): Message {
  const { state } = introduction;
  const names = namesOf(words, othersThan(introduction, reader));
  const line = words.say('room.ready.summary', { names });
  const text =
    'room' in state
      ? words.text('room.ready.line', { names, room: place(state.room, roomName(words, introduction)) })
      : [strong(line)];
  return { summary: line, blocks: [{ kind: 'paragraph', text }] };
}

/** Privately, a week later. */
export function followUpMessage(
  words: Words,
  introduction: Introduction,
  reader: MemberId,
  round: number,
): Message {
  const names = namesOf(words, othersThan(introduction, reader));
  const question = words.say(round === 1 ? 'room.follow-up.first' : 'room.follow-up.again', { names });
  return {
    summary: question,
    blocks: [
      { kind: 'paragraph', text: [strong(question)] },
      {
        kind: 'buttons',
        buttons: OUTCOMES.map(
          (outcome): Button => ({
            key: actionKey(`introduction.${outcome}`, introduction.id),
            label: words.say(`room.follow-up.${outcome}`),
            tone: 'plain',
            spoken: words.say(`room.follow-up.${outcome}-spoken`, { names }),
          }),
        ),
      },
      { kind: 'note', text: [words.say('room.follow-up.private', { names })] },
    ],
  };
}

export const outcomeMessage = (
  words: Words,
  introduction: Introduction,
  reader: MemberId,
  outcome: MeetingOutcome,
): Message =>
  plain(words.say(`room.outcome.${outcome}`, { names: namesOf(words, othersThan(introduction, reader)) }));

/** In the room, once: nobody is blamed, and nothing has to be done. */
export function wrapUpOfferMessage(words: Words, { id }: Introduction): Message {
  const line = words.say('room.wrap-up.offer');
  return {
    summary: line,
    blocks: [
      { kind: 'paragraph', text: [line] },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('introduction.wrap-up', id),
            label: words.say('room.wrap-up.close'),
            tone: 'plain',
          },
        ],
      },
      { kind: 'note', text: [words.say('room.wrap-up.or-not')] },
    ],
  };
}

/** The last words in a room. */
export function closingMessage(words: Words, introduction: Introduction): Message {
  const names = namesOf(words, introduction.parties);
  return {
    summary: words.say('room.closing.summary', { names }),
    blocks: [
      { kind: 'paragraph', text: [words.say('room.closing.line', { names })] },
      {
        kind: 'paragraph',
        text: words.text('room.closing.last-question', { question: lastQuestion(words) }),
      },
    ],
  };
}
