import type { Message } from '../conversation/message.js';
import { plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import { whomToMeetMessage } from '../introductions/index.js';
import { ENGLISH } from '../words/index.js';
import type { Ahead } from './ahead.js';
import { ended, note, paragraph, short } from './message-parts.js';
import type { Attendee, Begun } from './session.js';

/** Privately, to "I'm here": where things stand. */
export function greeting({ state }: Begun, again: boolean): Message {
  const { title, questions, asked, here } = state;
  const current = asked > 1 ? questions[asked - 1] : undefined;
  const hello = again ? 'You are on the list already.' : `Good that you’re here, at ${title}.`;
  const company = here.length > 1 && !again ? ` ${here.length} of you have said so by now.` : '';
  if (current !== undefined) {
    return {
      summary: `${hello} We are at question ${asked} of ${questions.length}: ${ended(short(current))}`,
      blocks: [
        paragraph(`${hello}${company}`),
        paragraph(strong(`We are at question ${asked} of ${questions.length}: `), current),
        note('Earlier ones are in the thread; answers to those are welcome too.'),
      ],
    };
  }
  return {
    summary: `${hello} The talk is in the thread.`,
    blocks: [paragraph(`${hello}${company} The talk is in the thread under the post: say hello there.`)],
  };
}

/** "I'm here", when it is over. */
export const tooLate = (title: string, ahead: Ahead): Message => {
  const line = `${title} is over for this time. You can still read and write in the thread.`;
  return {
    summary: line,
    blocks: [
      paragraph(line),
      ...(ahead.kind === 'next' ? [paragraph('The next one is ', time(ahead.at), '.')] : []),
    ],
  };
};

export const memberWords = {
  unknown: plain('I can’t find that chat any more. /chats list shows what there is.'),
  notOpen: plain('This chat is not open just now. /chats next shows your next dates.'),
  noGuests: plain(
    'Taking part here is for full members of this community; guests are welcome to read along.',
  ),
  nobodyElse: plain('Nobody else who was here can be asked just now.'),
} as const;

/** Privately: who was here, each with a way to ask to meet them. */
export const meetMessage = ({ state: { title } }: Begun, others: readonly Attendee[]): Message =>
  whomToMeetMessage(
    ENGLISH,
    { line: 'Whom would you like to meet?', summary: `Whom from ${title} would you like to meet?` },
    others,
  );
