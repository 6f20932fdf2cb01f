import { type Message, plain } from '../conversation/message.js';
import { whomToMeetMessage } from '../introductions/index.js';
import { ENGLISH } from '../words/index.js';
import type { Ahead } from './ahead.js';
import { ended, nextLine, note, paragraph, short } from './message-parts.js';
import type { Attendee, Begun } from './session.js';

const { say, text } = ENGLISH;

/** Privately, to "I'm here": where things stand. */
export function greeting({ state }: Begun, again: boolean): Message {
  const { title, questions, asked, here } = state;
  const question = asked > 1 ? questions[asked - 1] : undefined;
  const hello = again ? say('session.greeting.again') : say('session.greeting.hello', { title });
  const company = here.length > 1 && !again ? [say('session.greeting.company', { people: here.length })] : [];
  if (question === undefined) {
    return {
      summary: `${hello} ${say('session.greeting.thread')}`,
      blocks: [paragraph([hello, ...company, say('session.greeting.thread-line')].join(' '))],
    };
  }
  const which = { number: asked, all: questions.length };
  return {
    summary: `${hello} ${say('session.greeting.question', { ...which, question: ended(short(question)) })}`,
    blocks: [
      paragraph([hello, ...company].join(' ')),
      paragraph(...text('session.greeting.question-line', { ...which, question })),
      note(say('session.greeting.earlier')),
    ],
  };
}

/** "I'm here", when it is over. */
export const tooLate = (title: string, ahead: Ahead): Message => {
  const line = say('session.press.too-late', { title });
  return { summary: line, blocks: [paragraph(line), ...nextLine(ahead)] };
};

export const memberWords = {
  unknown: plain(say('session.press.unknown')),
  notOpen: plain(say('session.press.not-open')),
  noGuests: plain(say('session.press.no-guests')),
  nobodyElse: plain(say('session.meet.nobody-else')),
} as const;

/** Privately: who was here, each with a way to ask to meet them. */
export const meetMessage = ({ state: { title } }: Begun, others: readonly Attendee[]): Message =>
  whomToMeetMessage(
    ENGLISH,
    { line: say('session.meet.whom'), summary: say('session.meet.summary', { title }) },
    others,
  );
