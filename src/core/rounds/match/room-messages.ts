import { actionKey } from '../../conversation/action-key.js';
import type { Button, Message } from '../../conversation/message.js';
import { place, strong, type Text } from '../../conversation/text.js';
import { roomReaders } from '../../introductions/index.js';
import type { Why } from '../../pairing/index.js';
import type { Card } from '../../profiles/index.js';
import { LAST_QUESTION } from '../../prompts/index.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH as words } from '../../words/index.js';
import type { Match } from '../match.js';
import { inARow } from '../panel/parts.js';
import { allNames, cardBlocks, isPair, othersNamed, pairOrGroup } from './message-parts.js';
import { whyBlocks } from './why-messages.js';

const LONGEST_ROOM_NAME = 80;

/** What the room is called where rooms have names. */
export const matchRoomName = (match: Match): string =>
  words.list(allNames(match)).slice(0, LONGEST_ROOM_NAME);

/** What the people in the room see of each other, as it is now, and what they may begin with. */
export interface Opening {
  readonly cards: readonly Card[];
  readonly why: readonly Why[];
  readonly question: string;
}

/** The room's first message: who is here, why, one question to begin with, and the one that matters most. */
export function matchOpeningMessage(match: Match, opening: Opening, channelName: string): Message {
  const names = matchRoomName(match);
  return {
    summary: words.say('match.opening.summary', { names }),
    notify: match.members.map(({ member }) => member),
    blocks: [
      { kind: 'heading', text: words.say('match.opening.title', { names }) },
      {
        kind: 'paragraph',
        text: words.text(`match.opening.${pairOrGroup(match)}`, {
          channel: place(match.channel, channelName),
        }),
      },
      ...cardBlocks(opening.cards),
      ...whyBlocks(
        opening.why,
        opening.cards.map(({ name }) => name),
      ),
      ...roomReaders(words, match.community),
      { kind: 'divider' },
      { kind: 'paragraph', text: words.text('room.opening.to-begin-with', { question: opening.question }) },
      { kind: 'paragraph', text: words.text('room.opening.before-you-part', { question: LAST_QUESTION }) },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('match.another-question', match.id),
            label: words.say('room.opening.another-question'),
            tone: 'plain',
            spoken: words.say('match.opening.another-question-spoken'),
          },
        ],
      },
    ],
  };
}

/** A line, and where to go if there is a room. */
const withRoom = (line: string, match: Match): Text =>
  inARow(
    [strong(line)],
    'room' in match.state
      ? words.text('match.room.line', { room: place(match.state.room, matchRoomName(match)) })
      : [],
  );

/** The question whether they want to meet, once their room is open: where to go. */
export function matchRoomReadyMessage(match: Match, reader: MemberId): Message {
  const names = othersNamed(match, reader);
  const kind = pairOrGroup(match);
  return {
    summary: words.say(`match.ready.${kind}-summary`, { names }),
    blocks: [{ kind: 'paragraph', text: withRoom(words.say(`match.ready.${kind}`, { names }), match) }],
  };
}

/** "Did you meet?", privately, some days later. */
export function checkInMessage(match: Match, reader: MemberId, time: number): Message {
  const names = othersNamed(match, reader);
  const question = words.say(time === 1 ? 'match.check-in.first' : 'match.check-in.again', { names });
  const button = (
    verb: 'all' | 'some' | 'not-yet' | 'could-not',
    said: 'met' | typeof verb = verb,
  ): Button => ({
    key: actionKey(`match.${verb}`, match.id),
    label: words.say(`match.check-in.${said}`),
    tone: 'plain',
    spoken: words.say(`match.check-in.${said}-spoken`, { names }),
  });
  return {
    summary: question,
    blocks: [
      { kind: 'paragraph', text: withRoom(question, match) },
      {
        kind: 'buttons',
        buttons: [
          ...(isPair(match) ? [button('all', 'met')] : [button('all'), button('some')]),
          button('not-yet'),
          button('could-not'),
        ],
      },
      { kind: 'note', text: [words.say('match.check-in.private')] },
    ],
  };
}
