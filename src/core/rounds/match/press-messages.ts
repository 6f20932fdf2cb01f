import { type Message, plain } from '../../conversation/message.js';
import { place } from '../../conversation/text.js';
import type { MemberId } from '../../shared/ids.js';
import type { CheckInOutcome, Match, MetInRoom } from '../match.js';
import { isPair, othersNamed } from './message-parts.js';
import { matchRoomName } from './room-messages.js';

/** Private sentences for presses that come too late, from the wrong person, or a second time. */
export const matchPressWords = {
  notYours: plain('This is for somebody else to answer.'),
  notYourRoom: plain('Only the people of this room can ask for another question.'),
  unknown: plain('I can’t find that any more. /rounds list shows where you stand.'),
  answeredYes: plain('You have already said yes. The room opens as soon as everyone has.'),
  answeredNo: plain('You have already answered. Nothing was changed.'),
  opensNow: plain('You have said yes, and so has everyone. Your room opens now.'),
  noRoom: plain('No room was opened here, so there is nothing to tell. /rounds list shows where you stand.'),
} as const;

export const metAlreadyMessage = (match: Match, { room }: MetInRoom): Message => ({
  summary: 'Everyone has said yes already. Your room is open.',
  blocks: [
    {
      kind: 'paragraph',
      text: ['Everyone has said yes already. Your room: ', place(room, matchRoomName(match))],
    },
  ],
});

type Thanks = (names: string, pair: boolean) => string;

const THANKS: Readonly<Record<CheckInOutcome, Thanks>> = {
  all: (names, pair) =>
    pair
      ? `Lovely that you and ${names} met. Thank you for saying so.`
      : 'Lovely that all of you met. Thank you for saying so.',
  some: () => 'Good that some of you met. Your room stays open for the others.',
  'not-yet': (names) => `No hurry. Your room with ${names} stays where it is.`,
  'could-not': (names) => `That happens. Thank you for saying so; your room with ${names} stays open.`,
};

export const checkedInMessage = (match: Match, reader: MemberId, outcome: CheckInOutcome): Message =>
  plain(THANKS[outcome](othersNamed(match, reader), isPair(match)));
