import { plain } from '../conversation/message.js';

/** Private sentences for presses that come too late, from the wrong person, or a second time. */
export const pressWords = {
  notYours: plain('This is for somebody else to answer.'),
  unknown: plain('I can’t find that any more. /intro list shows your introductions.'),
  closed: plain('This request is closed. There is nothing more to do.'),
  answeredYes: plain('You have already said yes. The room opens as soon as everyone has.'),
  answeredNo: plain('You have already answered. Nothing was changed.'),
  introducedAlready: plain(
    'You have been introduced already. Your room is open; /intro list takes you there.',
  ),
  tooLateToTakeBack: plain('It is too late to take this back: everyone has said yes, or it has ended.'),
  closedKindly: plain('This has been closed kindly already. You can always write to each other again.'),
  draftGone: plain(
    'This draft is gone: it was sent, dropped, or is more than a day old. /intro begins a new one.',
  ),
  begunGone: plain('What you had begun is more than a day old and gone. /intro begins anew.'),
  sentBefore: plain('You have sent this already. /intro list shows where it stands.'),
  onlyOneOrTwo: plain('Please name one person to meet them, or two people to introduce them to each other.'),
} as const;

export const tooLongWords = (limit: number) =>
  plain(
    `That is a lot of words. Please keep your line under ${limit} characters, and say the rest when you meet.`,
  );
