import { actionKey } from '../conversation/action-key.js';
import type { Button, Message } from '../conversation/message.js';
import { plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import type { Ahead } from './ahead.js';
import { buttons, ended, note, paragraph, short } from './message-parts.js';
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
  unknown: plain('I can’t find that chat any more. /chats shows what there is.'),
  notOpen: plain('This chat is not open just now. /chats next shows your next dates.'),
  noGuests: plain(
    'Taking part here is for full members of this community; guests are welcome to read along.',
  ),
  nobodyElse: plain('Nobody else who was here can be asked just now.'),
} as const;

const MOST_SHOWN = 20;

/** Privately: who was here, each with a way to ask to meet them. */
export function meetMessage({ state: { title } }: Begun, others: readonly Attendee[]): Message {
  const shown = others.slice(0, MOST_SHOWN);
  const more = others.length - shown.length;
  const line = 'Whom would you like to meet?';
  return {
    summary: `Whom from ${title} would you like to meet?`,
    blocks: [
      paragraph(strong(line)),
      buttons(
        ...shown.map(
          ({ member, name }): Button => ({
            key: actionKey('introduction.ask', member),
            label: short(name),
            tone: 'plain',
            spoken: `Ask to meet ${short(name)}`,
          }),
        ),
      ),
      ...(more === 0 ? [] : [note(`And ${more} more; /intro lets you ask anybody.`)]),
      note('They are asked privately, and nothing happens unless you both say yes.'),
    ],
  };
}
