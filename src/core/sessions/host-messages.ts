import { type Message, plain } from '../conversation/message.js';
import { time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { hostThanks } from './closing-messages.js';
import { closeKey, nextQuestionKey, skipQuestionKey } from './keys.js';
import { buttons, note, paragraph } from './message-parts.js';
import type { Begun } from './session.js';

const { say, text } = ENGLISH;

/** The host's private panel: it changes in place as the session goes on. */
export function hostPanel(session: Begun): Message {
  const { id, state, endsAt } = session;
  if (state.kind === 'closed') return hostThanks(session);
  const { title, questions, asked, nextQuestionAt } = state;
  const question = questions[asked];
  const closing = { title, time: time(endsAt, 'time-of-day') };
  const close = {
    key: closeKey(id),
    label: say('session.panel.close'),
    tone: 'plain',
    spoken: say('session.panel.close-spoken', { title }),
  } as const;
  if (question === undefined) {
    return {
      summary: say('session.panel.all-asked', { title }),
      blocks: [paragraph(...text('session.panel.all-asked-line', closing)), buttons(close), PICKING],
    };
  }
  return {
    summary: say('session.panel.open', { title }),
    blocks: [
      paragraph(...text('session.panel.open-line', closing)),
      paragraph(...text('session.panel.coming', { number: asked + 1, all: questions.length, question })),
      paragraph(
        ...(nextQuestionAt === undefined
          ? text('session.panel.comes-if-wanted')
          : text('session.panel.comes-at', { time: time(nextQuestionAt, 'time-of-day') })),
      ),
      buttons(
        { key: nextQuestionKey(id, asked), label: say('session.panel.next'), tone: 'primary' },
        { key: skipQuestionKey(id, asked), label: say('session.panel.skip'), tone: 'plain' },
        close,
      ),
      PICKING,
    ],
  };
}

const PICKING = note(say('session.panel.picking'));

/** The panel of a session whose opening post could not be brought. */
export const couldNotOpen = (title: string): Message => plain(say('session.panel.could-not-open', { title }));

/** Private answers to presses of hosts, and of those who are not. */
export const hostWords = {
  notYours: plain(say('session.host.not-yours')),
  movedOn: plain(say('session.host.moved-on')),
  noneLeft: plain(say('session.host.none-left')),
  closed: plain(say('session.host.closed')),
  takenBack: plain(say('session.host.taken-back')),
  notOpen: plain(say('session.host.not-open')),
} as const;

export const pickWords = {
  noThread: plain(say('session.pick.no-thread')),
  notYours: plain(say('session.pick.not-yours')),
  'picked-already': plain(say('session.pick.picked-already')),
  enough: plain(say('session.pick.enough')),
  over: plain(say('session.pick.over')),
  picked: plain(say('session.pick.picked')),
  pickedLate: plain(say('session.pick.picked-late')),
} as const;
