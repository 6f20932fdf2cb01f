import { type Message, plain } from '../conversation/message.js';
import { strong, time } from '../conversation/text.js';
import { hostThanks } from './closing-messages.js';
import { closeKey, nextQuestionKey, skipQuestionKey } from './keys.js';
import { buttons, note, paragraph } from './message-parts.js';
import type { Begun } from './session.js';

/** The host's private panel: it changes in place as the session goes on. */
export function hostPanel(session: Begun): Message {
  const { id, state, endsAt } = session;
  if (state.kind === 'closed') return hostThanks(session);
  const { title, questions, asked, nextQuestionAt } = state;
  const coming = questions[asked];
  const close = {
    key: closeKey(id),
    label: 'Close now',
    tone: 'plain',
    spoken: `Close ${title} now`,
  } as const;
  if (coming === undefined) {
    return {
      summary: `${title} is open. All questions have been asked.`,
      blocks: [
        paragraph(
          strong(`${title} is open. `),
          'All questions have been asked. It closes by itself at ',
          time(endsAt, 'time-of-day'),
          '.',
        ),
        buttons(close),
        PICKING,
      ],
    };
  }
  return {
    summary: `${title} is open, and you host it. The questions come by themselves.`,
    blocks: [
      paragraph(
        strong(`${title} is open, and you host it. `),
        'It closes by itself at ',
        time(endsAt, 'time-of-day'),
        '.',
      ),
      paragraph(strong(`Coming, ${asked + 1} of ${questions.length}: `), coming),
      nextQuestionAt === undefined
        ? paragraph('There is little time left, so it comes only if you want it.')
        : paragraph('It comes by itself at ', time(nextQuestionAt, 'time-of-day'), ', or when you want it.'),
      buttons(
        { key: nextQuestionKey(id, asked), label: 'Next question', tone: 'primary' },
        { key: skipQuestionKey(id, asked), label: 'Skip this one', tone: 'plain' },
        close,
      ),
      PICKING,
    ],
  };
}

const PICKING = note(
  'To pick a good answer, open the menu of that message in the thread and choose “Pick this answer”.',
);

/** The panel of a session whose opening post could not be brought. */
export const couldNotOpen = (title: string): Message =>
  plain(
    `${title} could not be opened: I can’t post in its channel. Its members are told, and a steward hears of it.`,
  );

/** Private answers to presses of hosts, and of those who are not. */
export const hostWords = {
  notYours: plain('The host does this. If you’d like to bring a question, “Suggest a topic” is the way.'),
  movedOn: plain('It has moved on already: somebody was a moment faster. Nothing more was changed.'),
  noneLeft: plain('All questions have been asked already.'),
  closed: plain('It is closed already. Thank you for hosting!'),
  takenBack: plain('This date was taken away in the very moment it opened, so nothing was posted.'),
  notOpen: plain('This chat is not open just now, so there is nothing to do.'),
} as const;

export const pickWords = {
  noThread: plain('Only answers in the thread of a standing chat can be picked, up to a day after it.'),
  notYours: plain('The host of a chat picks answers. Thank you for liking this one; do tell its author!'),
  'picked-already': plain('This answer is picked already. It is on the list when the chat closes.'),
  enough: plain('Ten answers are picked already, and that is the most the closing post can hold.'),
  over: plain('This chat has been over for more than a day, so no more answers can be picked.'),
  picked: plain('Picked. The closing post will link to it.'),
  pickedLate: plain('Picked. The closing post links to it now.'),
} as const;
