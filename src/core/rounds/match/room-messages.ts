import { actionKey } from '../../conversation/action-key.js';
import type { Message } from '../../conversation/message.js';
import { place, strong, type Text } from '../../conversation/text.js';
import { roomReaders } from '../../introductions/index.js';
import type { Why } from '../../pairing/index.js';
import type { Card } from '../../profiles/index.js';
import { LAST_QUESTION } from '../../prompts/index.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH } from '../../words/index.js';
import type { Match } from '../match.js';
import { allNames, cardBlocks, isPair, othersNamed } from './message-parts.js';
import { listed, whyBlocks } from './why-messages.js';

const LONGEST_ROOM_NAME = 80;

/** What the room is called where rooms have names. */
export const matchRoomName = (match: Match): string => listed(allNames(match)).slice(0, LONGEST_ROOM_NAME);

/** What the people in the room see of each other, as it is now, and what they may begin with. */
export interface Opening {
  readonly cards: readonly Card[];
  readonly why: readonly Why[];
  readonly question: string;
}

/** The room's first message: who is here, why, one question to begin with, and the one that matters most. */
export function matchOpeningMessage(match: Match, opening: Opening, channelName: string): Message {
  const names = opening.cards.map(({ name }) => name);
  const together = matchRoomName(match);
  return {
    summary: `${together}, you are brought together this time. Say hello!`,
    notify: match.members.map(({ member }) => member),
    blocks: [
      { kind: 'heading', text: `${together}, meet each other` },
      {
        kind: 'paragraph',
        text: [
          'The round in ',
          place(match.channel, channelName),
          ` brings you together, and you have ${isPair(match) ? 'both' : 'all'} said yes.`,
        ],
      },
      ...cardBlocks(opening.cards),
      ...whyBlocks(opening.why, names),
      ...roomReaders(ENGLISH, match.community),
      { kind: 'divider' },
      { kind: 'paragraph', text: [strong('To begin with: '), opening.question] },
      { kind: 'paragraph', text: [strong('And before you part: '), LAST_QUESTION] },
      {
        kind: 'buttons',
        buttons: [
          {
            key: actionKey('match.another-question', match.id),
            label: 'Another question',
            tone: 'plain',
            spoken: 'Show another question to begin with',
          },
        ],
      },
    ],
  };
}

const roomOf = (match: Match): Text =>
  'room' in match.state ? [' Your room: ', place(match.state.room, matchRoomName(match))] : [];

/** The question whether they want to meet, once their room is open: where to go. */
export function matchRoomReadyMessage(match: Match, reader: MemberId): Message {
  const line = `You and ${othersNamed(match, reader)} have ${isPair(match) ? 'both' : 'all'} said yes.`;
  return {
    summary: `${line} Your room is open.`,
    blocks: [{ kind: 'paragraph', text: [strong(line), ...roomOf(match)] }],
  };
}

/** "Did you meet?", privately, some days later. */
export function checkInMessage(match: Match, reader: MemberId, time: number): Message {
  const names = othersNamed(match, reader);
  const question = time === 1 ? `Did you and ${names} meet?` : `One more time: did you and ${names} meet?`;
  const key = (verb: string) => actionKey(`match.${verb}`, match.id);
  return {
    summary: question,
    blocks: [
      { kind: 'paragraph', text: [strong(question), ...roomOf(match)] },
      {
        kind: 'buttons',
        buttons: [
          ...(isPair(match)
            ? [
                {
                  key: key('all'),
                  label: 'Yes, we met',
                  tone: 'plain',
                  spoken: `Yes, ${names} and I met`,
                } as const,
              ]
            : [
                { key: key('all'), label: 'All of us', tone: 'plain', spoken: 'All of us met' } as const,
                { key: key('some'), label: 'Some of us', tone: 'plain', spoken: 'Some of us met' } as const,
              ]),
          { key: key('not-yet'), label: 'Not yet', tone: 'plain', spoken: `Not yet: ${names}` },
          { key: key('could-not'), label: 'Couldn’t', tone: 'plain', spoken: `I couldn’t: ${names}` },
        ],
      },
      { kind: 'note', text: ['Nobody is shown your answer; it makes the next round better.'] },
    ],
  };
}
