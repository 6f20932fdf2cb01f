import { actionKey } from '../conversation/action-key.js';
import type { Block, Button, Message } from '../conversation/message.js';
import { member, strong, type Text } from '../conversation/text.js';
import type { Instant } from '../shared/time.js';
import { chooseKey, manageKey, volunteerKey } from './keys.js';
import {
  buttons,
  capital,
  dayWords,
  figure,
  note,
  paragraph,
  people,
  short,
  whenText,
} from './message-parts.js';
import { isOpen, type Project, type Role, taken } from './project.js';
import { freeSeats, waitingFor } from './seats.js';
import { takesVolunteers } from './volunteer-rules.js';

/** With more roles than this there is one button, and the choice is shown privately. */
const MOST_ROLE_BUTTONS = 5;
const NEED_WHEN_OVER = 1000;

/** The post in the channel: always a picture of how the project stands. */
export function boardMessage(project: Project, now: Instant): Message {
  if (!isOpen(project)) return pastBoard(project);
  const { title, spreading } = project;
  const open = takesVolunteers(project, now);
  return {
    summary: `${title}: ${open ? seatsInAll(project) : 'its last day is over.'}`,
    blocks: [
      ...aboutBlocks(project),
      ...(open ? [] : [paragraph(strong('Its last day is over. '), 'How it went will be told here.')]),
      ...(spreading.length === 0
        ? []
        : [note(`${capital(people(spreading.length))} said they would spread the word.`)]),
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
        [strong('When: '), ...whenText(when)],
        [strong('Where: '), where],
        [strong('Host: '), member(host, short(hostName))],
        [strong('Last day to volunteer: '), dayWords(lastDay.date)],
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
  const tail = [free === 0 ? 'none free' : `${free} free`, ...(waiting === 0 ? [] : [`${waiting} waiting`])];
  return [
    strong(`${name}: `),
    `${inside} of ${seats} ${seats === 1 ? 'seat' : 'seats'} taken, ${tail.join(', ')}.`,
  ];
}

function seatsInAll(project: Project): string {
  const free = project.roles.reduce((sum, role) => sum + freeSeats(project, role), 0);
  if (free === 0) return 'all seats are taken; you can wait for one.';
  return free === 1 ? 'one seat is free.' : `${figure(free)} seats are free.`;
}

function roleButtons(project: Project): readonly Button[] {
  const { id, title, roles } = project;
  if (roles.length > MOST_ROLE_BUTTONS) {
    return [
      {
        key: chooseKey(id),
        label: 'Volunteer',
        tone: 'primary',
        spoken: short(`Volunteer for ${title}`, 75),
      },
    ];
  }
  return roles.map((role) => roleButton(project, role, 'Volunteer: '));
}

/** "Volunteer: Painters (2 free)". */
export function roleButton(project: Project, role: Role, before = ''): Button {
  const free = freeSeats(project, role);
  const isFree = free > 0 && waitingFor(project, role.id) === 0;
  return {
    key: volunteerKey(project.id, role.id),
    label: `${capital(before + role.name)} (${isFree ? `${free} free` : 'wait for a seat'})`,
    tone: isFree ? 'primary' : 'plain',
    spoken: short(`Volunteer for ${project.title}: ${role.name}`, 75),
  };
}

const spreadButton = ({ id, title }: Project): Button => ({
  key: actionKey('project.spread', id),
  label: 'I’ll spread the word',
  tone: 'plain',
  spoken: short(`I’ll spread the word about ${title}`, 75),
});

const otherButtons = ({ id, title }: Project): readonly Button[] => [
  {
    key: actionKey('project.question', id),
    label: 'Question for the host',
    tone: 'plain',
    spoken: short(`A question for the host of ${title}`, 75),
  },
  { key: manageKey(id), label: 'Manage', tone: 'plain', spoken: short(`Hosts: manage ${title}`, 75) },
  {
    key: actionKey('project.report', id),
    label: 'Report',
    tone: 'plain',
    spoken: short(`Tell the stewards that something is wrong with ${title}`, 75),
  },
];

/** The same post, when it is over. */
function pastBoard(project: Project): Message {
  const { title, need, host, hostName } = project;
  const line = overLine(project);
  return {
    summary: `${title}: ${line}`,
    blocks: [
      { kind: 'heading', text: title },
      { kind: 'quote', text: short(need, NEED_WHEN_OVER) },
      paragraph(strong(line), ' ', member(host, short(hostName)), ' hosted it.'),
      ...endWords(project),
    ],
  };
}

export function overLine({ state }: Project): string {
  switch (state.kind) {
    case 'finished':
      return 'This project was finished.';
    case 'cancelled':
      return 'This project was called off.';
    case 'closed':
      return 'This project was closed by the stewards.';
    case 'turned-down':
      return 'This project was not posted.';
    case 'in-review':
      return 'This project waits for the stewards to look at it.';
    case 'open':
      return 'This project is open.';
  }
}

function endWords(project: Project): readonly Block[] {
  const { state, roles, when } = project;
  if (state.kind === 'cancelled' && state.because !== undefined) {
    return [{ kind: 'quote', label: 'Why', text: state.because }];
  }
  if (state.kind !== 'finished') return [];
  return [
    { kind: 'quote', label: 'How it went', text: state.outcome },
    {
      kind: 'list',
      items: [
        ...(when.kind === 'ongoing' ? [] : [[strong('It was on: '), ...whenText(when)]]),
        ...roles.map(
          (role): Text => [
            strong(`${role.name}: `),
            `${taken(project, role.id)} of ${role.seats} ${role.seats === 1 ? 'seat was' : 'seats were'} taken.`,
          ],
        ),
        ...(state.hours === undefined ? [] : [[strong('Hours given together: '), figure(state.hours)]]),
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
  const thanks =
    came === 0
      ? 'Thank you to everybody who helped.'
      : `Thank you to the ${came === 1 ? 'one who' : `${came} who`} took part.`;
  return {
    summary: `${title} is finished. ${thanks}`,
    blocks: [
      paragraph(strong(`${title} is finished. `), thanks),
      { kind: 'quote', label: 'How it went', text: outcome },
      ...(state.kind === 'finished' && state.hours !== undefined
        ? [note(`Hours given together: ${figure(state.hours)}.`)]
        : []),
    ],
  };
}

/** In the thread, when it has another host. */
export const newHostPost = ({ title, host, hostName }: Project): Message => ({
  summary: `${short(hostName)} hosts ${title} from now on.`,
  blocks: [paragraph(member(host, short(hostName)), ` hosts ${title} from now on.`)],
});
