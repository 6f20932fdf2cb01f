import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { code, strong, type Text, time } from '../conversation/text.js';
import { buttons, figure, note, paragraph, short } from './message-parts.js';
import { because, planText, SOON } from './plan-messages.js';
import type { Project, ProjectReminder, Role, Volunteer } from './project.js';
import { giveBack } from './volunteer-messages.js';

/* What volunteers are told privately. */

const MOST_LINES = 12;

export const closedForVolunteer = ({ title }: Project): Message => ({
  summary: `${title} does not take place: the stewards have closed it.`,
  blocks: [
    paragraph(
      strong(title),
      ' does not take place: the stewards have closed it. Thank you for having wanted to help.',
    ),
  ],
});

export const cancelledNotice = ({ title, when, state }: Project): Message => ({
  summary: `${title} is called off.`,
  blocks: [
    paragraph(
      strong(title),
      ...(when.kind === 'at' ? [', planned for ', time(when.at), ','] : []),
      ' is called off. Thank you for having wanted to help.',
    ),
    ...because(state.kind === 'cancelled' ? state.because : undefined, 'What the host says'),
    note(code('/serve list'), ' shows what else there is.'),
  ],
});

export const promotedNotice = (project: Project, role: Role): Message => ({
  summary: `A seat is free for you: ${role.name}, in ${project.title}.`,
  blocks: [
    paragraph(
      strong(`A seat became free, and it is yours: ${role.name}`),
      `, in ${project.title}. Thank you for waiting!`,
    ),
    paragraph(...planText(project)),
    buttons(giveBack(project)),
    note('If you can’t come any more, give it back, and the next one in line gets it.'),
  ],
});

export const editedNotice = (project: Project, changes: readonly string[]): Message => ({
  summary: short(`Something changed in ${project.title}: ${changes[0] ?? ''}`, 200),
  blocks: [
    paragraph('Something changed in ', strong(project.title), ':'),
    {
      kind: 'list',
      items: [
        ...changes.slice(0, MOST_LINES).map((line): Text => [line]),
        ...(changes.length > MOST_LINES
          ? [[`and ${changes.length - MOST_LINES} more; the post shows it all`]]
          : []),
      ],
    },
    paragraph('As it is now: ', ...planText(project)),
    buttons(giveBack(project)),
  ],
});

export const reminderNotice = (
  project: Project,
  { seat, role }: Pick<Volunteer, 'seat' | 'role'>,
  which: Exclude<ProjectReminder, 'how-did-it-go'>,
): Message => {
  const name = project.roles.find(({ id }) => id === role)?.name ?? '';
  const place_ =
    seat === 'in'
      ? `Your seat: ${name}.`
      : `You are still in line for ${name}; I tell you if a seat becomes free.`;
  return {
    summary: `${project.title} ${SOON[which]}.`,
    blocks: [
      paragraph(strong(project.title), ` ${SOON[which]}. ${place_}`),
      paragraph(...planText(project)),
      buttons(giveBack(project)),
      note(code('/kith settings'), ' switches reminders off.'),
    ],
  };
};

/** To each who had a seat. */
export const thanksNotice = ({ id, title, hostName, state }: Project, fellows: number): Message => ({
  summary: `${title} is finished. Thank you for having been part of it!`,
  blocks: [
    paragraph(strong(`Thank you for having been part of ${title}!`)),
    ...(state.kind === 'finished'
      ? [{ kind: 'quote', label: `What ${short(hostName)} says`, text: state.outcome } as const]
      : []),
    ...(state.kind === 'finished' && state.hours !== undefined
      ? [note(`Hours given together: ${figure(state.hours)}.`)]
      : []),
    ...(fellows === 0
      ? []
      : [
          buttons({
            key: actionKey('project.meet', id),
            label: 'Meet someone from this project',
            tone: 'primary',
          }),
        ]),
  ],
});

/** To those who waited to the end. */
export const thanksForWaiting = ({ title, state }: Project): Message => ({
  summary: `${title} is finished. Thank you for having stood by!`,
  blocks: [
    paragraph(
      strong(`${title} is finished. `),
      'There was no seat for you in the end; thank you for having stood by.',
    ),
    ...(state.kind === 'finished'
      ? [{ kind: 'quote', label: 'How it went', text: state.outcome } as const]
      : []),
  ],
});
