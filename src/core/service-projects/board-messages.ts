import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { member, type Text } from '../conversation/text.js';
import type { Instant } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { chooseKey, manageKey, volunteerKey } from './keys.js';
import { buttons, capital, dayWords, figure, note, paragraph, short, whenText } from './message-parts.js';
import { isOpen, type Project, type Role, taken } from './project.js';
import { freeSeats, waitingFor } from './seats.js';
import { takesVolunteers } from './volunteer-rules.js';

const { say, text } = ENGLISH;

/** With more roles than this there is one button, and the choice is shown privately. */
const MOST_ROLE_BUTTONS = 5;
const NEED_WHEN_OVER = 1000;

/** The post in the channel: always a picture of how the project stands. */
export function boardMessage(project: Project, now: Instant): Message {
  if (!isOpen(project)) return pastBoard(project);
  const { title, spreading } = project;
  const open = takesVolunteers(project, now);
  return {
    summary: open
      ? say('project.board.summary', { title, free: seatsInAll(project) })
      : say('project.board.summary-over', { title }),
    blocks: [
      ...aboutBlocks(project),
      ...(open ? [] : [paragraph(text('project.board.over'))]),
      ...(spreading.length === 0 ? [] : [note(text('project.board.spreading', { count: spreading.length }))]),
      buttons(...(open ? [...roleButtons(project), spreadButton(project)] : []), ...otherButtons(project)),
    ],
  };
}

/** What everybody reads of a project, before and after it is posted. */
export function aboutBlocks(
  project: Pick<Project, 'title' | 'need' | 'when' | 'where' | 'host' | 'hostName' | 'lastDay' | 'roles'> &
    Pick<Project, 'volunteers'>,
): readonly Block[] {
  const { title, need, when, where, host, hostName, lastDay, roles } = project;
  return [
    { kind: 'heading', text: title },
    { kind: 'quote', text: need },
    {
      kind: 'list',
      items: [
        text('project.about.when', { when: whenText(when) }),
        text('project.about.where', { where }),
        text('project.about.host', { host: member(host, short(hostName)) }),
        text('project.about.last-day', { day: dayWords(lastDay.date) }),
      ],
    },
    { kind: 'list', items: roles.map((role) => roleLine(project, role)) },
  ];
}

/** "Painters: 2 of 4 seats taken, 2 free." */
function roleLine(project: Pick<Project, 'volunteers'>, { id, name, seats }: Role): Text {
  const own = project.volunteers.filter(({ role }) => role === id);
  const inside = own.filter(({ seat }) => seat === 'in').length;
  const waiting = own.length - inside;
  const free = Math.max(0, seats - inside);
  const standing = { role: name, inside, seats, free, waiting };
  return text(waiting === 0 ? 'project.about.role' : 'project.about.role-waiting', standing);
}

const seatsInAll = (project: Project): number =>
  project.roles.reduce((sum, role) => sum + freeSeats(project, role), 0);

function roleButtons(project: Project): readonly Button[] {
  const { id, title, roles } = project;
  if (roles.length > MOST_ROLE_BUTTONS) {
    return [
      {
        key: chooseKey(id),
        label: say('project.board.volunteer'),
        tone: 'primary',
        spoken: short(say('project.board.volunteer-spoken', { title }), 75),
      },
    ];
  }
  return roles.map((role) => roleButton(project, role, 'on-post'));
}

/** "Volunteer: Painters (2 free)". */
export function roleButton(
  project: Project,
  role: Role,
  where: 'on-post' | 'in-choice' = 'in-choice',
): Button {
  const free = freeSeats(project, role);
  const isFree = free > 0 && waitingFor(project, role.id) === 0;
  return {
    key: volunteerKey(project.id, role.id),
    label: say(`project.role.${where}-${isFree ? 'free' : 'wait'}`, {
      role: where === 'in-choice' ? capital(role.name) : role.name,
      free,
    }),
    tone: isFree ? 'primary' : 'plain',
    spoken: short(say('project.role.spoken', { title: project.title, role: role.name }), 75),
  };
}

const spreadButton = ({ id, title }: Project): Button => ({
  key: actionKey('project.spread', id),
  label: say('project.board.spread'),
  tone: 'plain',
  spoken: short(say('project.board.spread-spoken', { title }), 75),
});

const otherButtons = ({ id, title }: Project): readonly Button[] => [
  {
    key: actionKey('project.question', id),
    label: say('project.board.question'),
    tone: 'plain',
    spoken: short(say('project.board.question-spoken', { title }), 75),
  },
  {
    key: manageKey(id),
    label: say('project.manage'),
    tone: 'plain',
    spoken: short(say('project.board.manage-spoken', { title }), 75),
  },
  {
    key: actionKey('project.report', id),
    label: say('project.board.report'),
    tone: 'plain',
    spoken: short(say('project.board.report-spoken', { title }), 75),
  },
];

/** The same post, when it is over. */
function pastBoard(project: Project): Message {
  const { title, need, host, hostName } = project;
  const state = overLine(project);
  return {
    summary: say('project.titled', { title, line: state }),
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'quote', text: short(need, NEED_WHEN_OVER) },
      paragraph(text('project.past.hosted', { state, host: member(host, short(hostName)) })),
      ...endWords(project),
    ],
  };
}

export const overLine = ({ state }: Project): string => say(`project.state.${state.kind}`);

function endWords(project: Project): readonly Block[] {
  const { state, roles, when } = project;
  if (state.kind === 'cancelled' && state.because !== undefined) {
    return [{ kind: 'quote', label: say('project.past.why'), text: state.because }];
  }
  if (state.kind !== 'finished') return [];
  return [
    { kind: 'quote', label: say('project.how-it-went'), text: state.outcome },
    {
      kind: 'list',
      items: [
        ...(when.kind === 'ongoing' ? [] : [text('project.past.on', { when: whenText(when) })]),
        ...roles.map(({ id, name, seats }) =>
          text('project.past.role', { role: name, taken: taken(project, id), seats }),
        ),
        ...(state.hours === undefined ? [] : [text('project.past.hours', { hours: figure(state.hours) })]),
      ],
    },
  ];
}

/** What the thread is called where threads have names: at most 100 characters. */
export const threadName = ({ title }: Project): string => short(title, 90);

/** In the thread, when it is finished. */
export function followUpMessage(project: Project): Message {
  const { title, state, volunteers } = project;
  const came = volunteers.filter(({ seat }) => seat === 'in').length;
  const outcome = state.kind === 'finished' ? state.outcome : '';
  const thanks = say('project.thread.thanks', { came });
  return {
    summary: say('project.thread.finished-summary', { title, thanks }),
    blocks: [
      paragraph(text('project.thread.finished', { title, thanks })),
      { kind: 'quote', label: say('project.how-it-went'), text: outcome },
      ...(state.kind === 'finished' && state.hours !== undefined
        ? [note(text('project.hours', { hours: figure(state.hours) }))]
        : []),
    ],
  };
}

/** In the thread, when it has another host. */
export const newHostPost = ({ title, host, hostName }: Project): Message => ({
  summary: say('project.thread.new-host', { host: short(hostName), title }),
  blocks: [paragraph(text('project.thread.new-host', { host: member(host, short(hostName)), title }))],
});
