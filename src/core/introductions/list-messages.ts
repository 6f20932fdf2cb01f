import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { place, strong, time } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import { answerButtons, askTitle, namesOf, topicQuote } from './ask-messages.js';
import { type Introduction, isConnected, isHiddenFrom, othersThan, partyOf } from './introduction.js';

/** A person's introductions in three parts: what waits for them, what they wait for, whom they met. */
export function introductionBlocks(mine: readonly Introduction[], reader: MemberId): readonly Block[] {
  const asked = mine.filter((introduction) => isAskedOf(introduction, reader));
  const waiting = mine.filter((introduction) => isWaitedForBy(introduction, reader));
  const met = mine.filter(({ state }) => state.kind === 'introduced' || state.kind === 'wrapped');
  return [
    ...section(
      'Waiting for your answer',
      asked.flatMap((introduction) => askedBlocks(introduction, reader)),
    ),
    ...section(
      'Waiting for others',
      waiting.flatMap((introduction) => waitingBlocks(introduction, reader)),
    ),
    ...section(
      'People you met',
      met.length === 0 ? [] : [{ kind: 'list', items: met.map((one) => metLine(one, reader)) }],
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
  mine: readonly Introduction[],
  reader: MemberId,
  further: readonly Block[],
): Message {
  const blocks = [...introductionBlocks(mine, reader), ...further];
  if (blocks.length > 0) return { summary: 'These are your introductions.', blocks };
  const line = 'No introductions yet. /intro is a good beginning.';
  return { summary: line, blocks: [{ kind: 'paragraph', text: [line] }] };
}

const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks];

function askedBlocks(introduction: Introduction, reader: MemberId): readonly Block[] {
  const { requesterName, wish } = introduction;
  const others = othersThan(introduction, reader);
  const names = namesOf(others);
  return [
    {
      kind: 'paragraph',
      text: [strong(askTitle({ connected: isConnected(introduction), others, requesterName, wish }))],
    },
    ...(wish.topic === undefined ? [] : [topicQuote(requesterName, wish.topic)]),
    { kind: 'quote', text: wish.hope },
    answerButtons(introduction, names),
  ];
}

function waitingBlocks(introduction: Introduction, reader: MemberId): readonly Block[] {
  const { id, expiresAt, requester } = introduction;
  const names = namesOf(othersThan(introduction, reader));
  const line = [strong(names), ': you’ll hear by ', time(expiresAt, 'date')];
  if (requester !== reader) return [{ kind: 'paragraph', text: line }];
  return [
    { kind: 'paragraph', text: line },
    {
      kind: 'buttons',
      buttons: [
        {
          key: actionKey('introduction.take-back', id),
          label: 'Take it back',
          tone: 'plain',
          spoken: `Take back the request about ${names}`,
        },
      ],
    },
  ];
}

function metLine(introduction: Introduction, reader: MemberId) {
  const { state } = introduction;
  const names = namesOf(othersThan(introduction, reader));
  if (state.kind !== 'introduced' && state.kind !== 'wrapped') return [names];
  return partyOf(introduction, reader) === undefined
    ? [strong(names), ': brought together by you on ', time(state.at, 'date')]
    : [strong(names), ', since ', time(state.at, 'date'), ': ', place(state.room, 'your room')];
}
