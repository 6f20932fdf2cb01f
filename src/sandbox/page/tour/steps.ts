import type { MessageView } from '../../page-view.js';
import type { ClockState } from '../state/clock.js';
import type { PaneState } from '../state/pane.js';

/** What the tour looks at to see whether a step is done. */
export interface Sight {
  readonly pane: PaneState;
  readonly clock: ClockState;
  /** As it was when the step began. */
  readonly start: Start;
}

export interface Start {
  /** Epoch milliseconds by the sandbox’s clock. */
  readonly now: number;
  readonly ahead: number;
  readonly benHad: number;
  readonly done: PaneState['done'];
}

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly words: string;
  /** Whose turn it is; anybody’s, if nobody is named. */
  readonly as?: string;
  /** A line that can be filled in for one. */
  readonly line?: string;
  /** Where it is best typed. */
  readonly place?: string;
  isDone(sight: Sight): boolean;
}

export const unreadOf = (pane: PaneState, name: string): number =>
  pane.view?.people.find((person) => person.name === name)?.unread ?? 0;

const SLACK_OF_MS = 2000;
const isRoomSince =
  (since: number) =>
  ({ kind, at }: MessageView): boolean =>
    kind === 'room' && at >= since - SLACK_OF_MS;

/** Whether, since the step began, this was typed or a button called so was pressed, and it went well. */
function didSince({ pane, start }: Sight, typed: RegExp, pressed: RegExp): boolean {
  const { done } = pane;
  if (done === undefined || done === start.done) return false;
  if (done.action.do === 'type') return typed.test(done.action.text);
  return done.action.do === 'press' && pressed.test(done.action.label);
}

export const STEPS: readonly Step[] = [
  {
    name: 'ask',
    title: 'Ask to meet someone',
    words:
      'Type the line below into the command line and press Enter. Fill in the form, look at what Ben will see, and send it.',
    as: 'Ada',
    line: '/intro @Ben we both love maps',
    isDone: ({ pane, start }) => unreadOf(pane, 'Ben') > start.benHad,
  },
  {
    name: 'answer',
    title: 'Say yes, as Ben',
    words:
      'Nothing happens until both agree. Become Ben, read what Ada wrote, and press “Yes, introduce us”: a room opens for the two.',
    as: 'Ben',
    isDone: ({ pane, start }) => pane.view?.messages.some(isRoomSince(start.now)) === true,
  },
  {
    name: 'join',
    title: 'Join a standing chat',
    words:
      'People with a common interest meet at a regular time. In #gardening, see which chats there are, and press “Count me in”.',
    line: '/chats',
    place: '#gardening',
    isDone: (sight) => didSince(sight, /^\s*\/chats\s+join\b/, /^(yes, )?count me in|^join/i),
  },
  {
    name: 'volunteer',
    title: 'Take the last seat of a project',
    words:
      'A project asks for hands, and one seat is still free. See what is asked for here, and press “Volunteer”.',
    line: '/serve',
    isDone: (sight) => didSince(sight, /^\s*\/serve\s+volunteer\b/, /^volunteer/i),
  },
  {
    name: 'walk',
    title: 'Let time pass',
    words:
      'Reminders, rounds and chats come by themselves. Press “Next due thing” or “Tomorrow 9:00” at the clock, and see what arrives.',
    isDone: ({ clock, start }) => !clock.walking && (clock.clock?.ahead ?? 0) > start.ahead,
  },
];
