import { type Message, plain } from '../../conversation/message.js';
import { place } from '../../conversation/text.js';
import type { MemberId } from '../../shared/ids.js';
import { ENGLISH as words } from '../../words/index.js';
import type { CheckInOutcome, Match, MetInRoom } from '../match.js';
import { othersNamed, pairOrGroup } from './message-parts.js';
import { matchRoomName } from './room-messages.js';

/** Private sentences for presses that come too late, from the wrong person, or a second time. */
export const matchPressWords = {
  notYours: plain(words.say('match.press.not-yours')),
  notYourRoom: plain(words.say('match.press.not-your-room')),
  unknown: plain(words.say('match.press.unknown')),
  answeredYes: plain(words.say('match.press.answered-yes')),
  answeredNo: plain(words.say('match.press.answered-no')),
  opensNow: plain(words.say('match.press.opens-now')),
  noRoom: plain(words.say('match.press.no-room')),
} as const;

export const metAlreadyMessage = (match: Match, { room }: MetInRoom): Message => ({
  summary: words.say('match.met-already.summary'),
  blocks: [
    {
      kind: 'paragraph',
      text: words.text('match.met-already.line', { room: place(room, matchRoomName(match)) }),
    },
  ],
});

export const checkedInMessage = (match: Match, reader: MemberId, outcome: CheckInOutcome): Message => {
  const names = othersNamed(match, reader);
  return plain(
    outcome === 'all'
      ? words.say(`match.thanks.all-${pairOrGroup(match)}`, { names })
      : words.say(`match.thanks.${outcome}`, { names }),
  );
};
