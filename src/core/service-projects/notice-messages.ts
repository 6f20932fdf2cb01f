import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { buttons, figure, note, paragraph, short } from './message-parts.js';
import { because, planText } from './plan-messages.js';
import type { Project, ProjectReminder, Role, Volunteer } from './project.js';
import { giveBack } from './volunteer-messages.js';

const { say, text } = ENGLISH;

/* What volunteers are told privately. */

const MOST_LINES = 12;

export const closedForVolunteer = ({ title }: Project): Message => ({
  summary: say('project.told.closed-summary', { title }),
  blocks: [paragraph(text('project.told.closed', { title }))],
});

export const cancelledNotice = ({ title, when, state }: Project): Message => ({
  summary: say('project.told.cancelled-summary', { title }),
  blocks: [
    paragraph(
      text('project.told.cancelled', {
        title,
        planned: when.kind === 'at' ? text('project.told.cancelled-planned', { when: time(when.at) }) : [],
      }),
    ),
    ...because(state.kind === 'cancelled' ? state.because : undefined, say('project.told.cancelled-why')),
    note(text('project.told.what-else')),
  ],
});

export const promotedNotice = (project: Project, role: Role): Message => ({
  summary: say('project.told.promoted-summary', { role: role.name, title: project.title }),
  blocks: [
    paragraph(text('project.told.promoted', { role: role.name, title: project.title })),
    paragraph(planText(project)),
    buttons(giveBack(project)),
    note(text('project.told.promoted-give-back')),
  ],
});

export const editedNotice = (project: Project, changes: readonly string[]): Message => ({
  summary: short(say('project.told.edited-summary', { title: project.title, change: changes[0] ?? '' }), 200),
  blocks: [
    paragraph(text('project.told.edited', { title: project.title })),
    {
      kind: 'list',
      items: [
        ...changes.slice(0, MOST_LINES).map((line): Text => [line]),
        ...(changes.length > MOST_LINES
          ? [text('project.told.edited-more', { more: changes.length - MOST_LINES })]
          : []),
      ],
    },
    paragraph(text('project.told.edited-now', { plan: planText(project) })),
    buttons(giveBack(project)),
  ],
});

export const reminderNotice = (
  project: Project,
  { seat, role }: Pick<Volunteer, 'seat' | 'role'>,
  which: Exclude<ProjectReminder, 'how-did-it-go'>,
): Message => {
  const { title, roles } = project;
  const name = roles.find(({ id }) => id === role)?.name ?? '';
  const standing = seat === 'in' ? 'seat' : 'waiting';
  return {
    summary: say(`project.told.soon.${which}`, { title }),
    blocks: [
      paragraph(text(`project.told.soon.${which}-${standing}`, { title, role: name })),
      paragraph(planText(project)),
      buttons(giveBack(project)),
      note(text('project.told.no-reminders')),
    ],
  };
};

/** To each who had a seat. */
export const thanksNotice = ({ id, title, hostName, state }: Project, fellows: number): Message => ({
  summary: say('project.told.thanks-summary', { title }),
  blocks: [
    paragraph(text('project.told.thanks', { title })),
    ...(state.kind === 'finished'
      ? [
          {
            kind: 'quote',
            label: say('project.told.host-says', { host: short(hostName) }),
            text: state.outcome,
          } as const,
        ]
      : []),
    ...(state.kind === 'finished' && state.hours !== undefined
      ? [note(text('project.hours', { hours: figure(state.hours) }))]
      : []),
    ...(fellows === 0
      ? []
      : [
          buttons({
            key: actionKey('project.meet', id),
            label: say('project.told.meet'),
            tone: 'primary',
          }),
        ]),
  ],
});

/** To those who waited to the end. */
export const thanksForWaiting = ({ title, state }: Project): Message => ({
  summary: say('project.told.waited-summary', { title }),
  blocks: [
    paragraph(text('project.told.waited', { title })),
    ...(state.kind === 'finished'
      ? [{ kind: 'quote', label: say('project.how-it-went'), text: state.outcome } as const]
      : []),
  ],
});
