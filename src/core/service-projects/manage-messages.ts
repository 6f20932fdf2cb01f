import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Button, type Message, plain } from '../conversation/message.js';
import { member, type Span, type Text } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { overLine } from './board-messages.js';
import { closeKey, finishKey, handOverKey } from './keys.js';
import { buttons, dayWords, figure, note, paragraph, short, whenText } from './message-parts.js';
import { isAlive, isOpen, type Project, type Role, type Volunteer } from './project.js';

const { say, text } = ENGLISH;

export const LONGEST_OUTCOME = 1000;
export const LONGEST_REASON = 300;
export const MOST_HOURS = 100_000;

const MOST_NAMES = 40;
const LEAST_NAMES = 2;
const NAME_LETTERS = 24;

export interface Sight {
  readonly steward: boolean;
  /** Its post could not be brought to the channel. */
  readonly postLost: boolean;
}

/** The host's private panel: who is in, who waits, and what can be done. */
export const manageMessage = (project: Project, { steward, postLost }: Sight): Message => {
  const { title, when, lastDay, roles, reportedBy } = project;
  return {
    summary: say('project.titled', { title, line: overLine(project) }),
    blocks: [
      { kind: 'heading', text: title },
      paragraph(
        text('project.manage.line', {
          state: [overLine(project)],
          when: whenText(when),
          day: [dayWords(lastDay.date)],
        }),
      ),
      ...(postLost ? [note(text('project.manage.post-lost'))] : []),
      { kind: 'list', items: roles.map((role) => rosterOf(project, role)) } as const,
      ...(steward && reportedBy.length > 0
        ? [note(text('project.manage.reported', { count: reportedBy.length }))]
        : []),
      ...(isAlive(project) ? [buttons(...actions(project, steward))] : []),
    ],
  };
};

function rosterOf(project: Project, { id, name, seats }: Role): Text {
  const { volunteers, roles } = project;
  const own = volunteers.filter(({ role }) => role === id);
  const most = Math.max(LEAST_NAMES, Math.floor(MOST_NAMES / roles.length));
  const inside = own.filter(({ seat }) => seat === 'in');
  const waiting = own.filter(({ seat }) => seat === 'waiting');
  const nobody = text(isAlive(project) ? 'project.manage.nobody-yet' : 'project.manage.nobody');
  const people = inside.length === 0 ? nobody : names(inside, most);
  return [
    ...text('project.manage.role', { role: name, inside: inside.length, seats, people }),
    ...(waiting.length === 0 ? [] : text('project.manage.in-line', { people: names(waiting, most) })),
  ];
}

function names(volunteers: readonly Volunteer[], most: number): Text {
  const shown = volunteers
    .slice(0, most)
    .flatMap((one, index): Span[] => [
      ...(index === 0 ? [] : [', ']),
      member(one.member, short(one.name, NAME_LETTERS)),
    ]);
  const more = volunteers.length - most;
  return more > 0
    ? text('project.manage.names-and-more', { names: shown, more })
    : text('project.manage.names', { names: shown });
}

function actions(project: Project, steward: boolean): readonly Button[] {
  const { id, title } = project;
  const open = isOpen(project);
  const about = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(say('project.manage.spoken', { label, title }), 75),
  });
  return [
    ...(open ? [about(finishKey(id), say('project.manage.finish'), 'primary')] : []),
    about(actionKey('project.edit', id), say('project.manage.edit')),
    about(handOverKey(id), say('project.manage.hand-over')),
    about(actionKey('project.cancel', id), say('project.manage.cancel')),
    ...(steward ? [about(closeKey(id), say('project.manage.close'), 'danger')] : []),
  ];
}

const reason = (label: string, hint: string, optional = false) =>
  ({ kind: 'long-text', name: 'because', label, hint, optional, maxLength: LONGEST_REASON }) as const;

export const cancelForm = ({ id }: Project): Form => ({
  key: actionKey('project.cancel', id),
  title: say('project.cancel.title'),
  submit: say('project.cancel.title'),
  fields: [reason(say('project.cancel.label'), say('project.cancel.hint'), true)],
});

export const closeForm = ({ id }: Project): Form => ({
  key: closeKey(id),
  title: say('project.close.title'),
  submit: say('project.close.submit'),
  fields: [reason(say('project.close.label'), say('project.close.hint'))],
});

export const turnDownForm = ({ id }: Project): Form => ({
  key: actionKey('project.turn-down', id),
  title: say('project.turn-down.title'),
  submit: say('project.turn-down.submit'),
  fields: [reason(say('project.turn-down.label'), say('project.turn-down.hint'))],
});

export const handOverForm = ({ id }: Project): Form => ({
  key: handOverKey(id),
  title: say('project.hand-over.title'),
  submit: say('project.hand-over.title'),
  fields: [
    {
      kind: 'people',
      name: 'host',
      label: say('project.hand-over.label'),
      hint: say('project.hand-over.hint'),
      min: 1,
      max: 1,
    },
  ],
});

export const finishForm = ({ id }: Project): Form => ({
  key: finishKey(id),
  title: say('project.finish.title'),
  submit: say('project.finish.submit'),
  fields: [
    {
      kind: 'long-text',
      name: 'outcome',
      label: say('project.finish.outcome'),
      hint: say('project.finish.outcome-hint'),
      maxLength: LONGEST_OUTCOME,
    },
    {
      kind: 'short-text',
      name: 'hours',
      label: say('project.finish.hours'),
      optional: true,
      maxLength: 10,
    },
  ],
});

export const endProblems = {
  reason: say('project.problem.reason'),
  long: (most: number) => say('project.problem.long', { most }),
  outcome: say('project.problem.outcome'),
  hours: say('project.problem.hours', { most: figure(MOST_HOURS) }),
  host: say('project.problem.host'),
  mayNotHost: say('project.problem.may-not-host-here'),
  hostsAlready: say('project.problem.hosts-already'),
  hostFull: (name: string) => say('project.problem.host-full', { name: short(name, 40) }),
} as const;

export const manageWords = {
  hostsOnly: ({ host, hostName, title }: Project): Message => ({
    summary: say('project.done.hosts-only-summary', { title }),
    blocks: [
      paragraph(text('project.done.hosts-only', { host: member(host, short(hostName)) })),
      note(text('project.done.question-reaches')),
    ],
  }),
  stewardsOnly: plain(say('project.done.stewards-only')),
  over: (project: Project): Message =>
    plain(say('project.done.over', { title: project.title, state: overLine(project) })),
  notPosted: ({ title }: Project): Message => plain(say('project.done.not-posted', { title })),
  cancelled: ({ title, volunteers }: Project): Message =>
    plain(say('project.done.cancelled', { title, count: volunteers.length })),
  closed: ({ title, volunteers }: Project): Message =>
    plain(say('project.done.closed', { title, count: volunteers.length })),
  finished: ({ title, volunteers }: Project): Message =>
    plain(say('project.done.finished', { title, count: volunteers.length })),
  handedOver: ({ title, hostName }: Project): Message =>
    plain(say('project.done.handed-over', { host: short(hostName), title })),
} as const;
