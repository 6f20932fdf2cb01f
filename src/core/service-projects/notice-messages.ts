import { actionKey } from '../conversation/action-key.js';
import type { Block, Message } from '../conversation/message.js';
import { code, member, place, strong, type Text, time } from '../conversation/text.js';
import { asShown } from '../stewards/index.js';
import { aboutBlocks } from './board-messages.js';
import { factsOf } from './edit-rules.js';
import { closeKey, finishKey, handOverKey, keyWith, manageKey } from './keys.js';
import { buttons, note, paragraph, people, short } from './message-parts.js';
import { type Project, type ProjectReminder, type Role, taken, type Volunteer } from './project.js';
import { giveBack } from './volunteer-messages.js';

/* What hosts, volunteers and stewards are told privately. */

const MOST_LINES = 12;

/** What a steward saw of it: a yes holds for that and nothing else. */
export const reviewMark = (project: Project): string => asShown(factsOf(project));

/** To stewards: it waits for one of them. */
export const reviewMessage = (project: Project): Message => ({
  summary: `${short(project.hostName)} proposes a project: ${project.title}. It waits for a steward’s yes.`,
  blocks: [
    paragraph(
      member(project.host, short(project.hostName)),
      ' proposes this for ',
      place(project.channel, 'the channel'),
      '. One steward’s word is enough.',
    ),
    ...aboutBlocks(project),
    buttons(
      {
        key: keyWith('project.approve', project.id, reviewMark(project)),
        label: 'Approve',
        tone: 'primary',
        spoken: short(`Approve ${project.title}`, 75),
      },
      {
        key: actionKey('project.turn-down', project.id),
        label: 'Turn down',
        tone: 'plain',
        spoken: short(`Turn down ${project.title}`, 75),
      },
    ),
  ],
});

export const approvedNotice = ({ id, title, channel }: Project): Message => ({
  summary: `${title} is posted: the stewards said yes.`,
  blocks: [
    paragraph(
      'The stewards said yes: ',
      strong(title),
      ' is in ',
      place(channel, 'its channel'),
      ' now. Thank you for taking it on!',
    ),
    buttons({ key: manageKey(id), label: 'Manage', tone: 'plain' }),
  ],
});

export const turnedDownNotice = ({ title, state }: Project): Message => ({
  summary: `The stewards would rather not post ${title}.`,
  blocks: [
    paragraph(
      'The stewards would rather not post ',
      strong(title),
      ' just now. Thank you for the thought all the same.',
    ),
    ...because(state.kind === 'turned-down' ? state.because : undefined, 'What they say'),
    note('You can write it anew with ', code('/serve propose'), '.'),
  ],
});

export const closedForHost = ({ title, state }: Project): Message => ({
  summary: `The stewards have closed ${title}.`,
  blocks: [
    paragraph(
      'The stewards have closed ',
      strong(title),
      '. Everybody who wanted to take part has been told. I know that is not easy to read; they are glad to talk about it.',
    ),
    ...because(state.kind === 'closed' ? state.because : undefined, 'What they say'),
  ],
});

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

const because = (words: string | undefined, label: string): readonly Block[] =>
  words === undefined ? [] : [{ kind: 'quote', label, text: words }];

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
  summary: `Something changed in ${project.title}: ${short(changes[0] ?? '', 150)}`,
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
    buttons(giveBack(project)),
  ],
});

/** To the new host. */
export const newHostNotice = (
  { id, title, channel, volunteers }: Project,
  from: { member: Project['host']; name: string },
): Message => ({
  summary: `You host ${title} from now on.`,
  blocks: [
    paragraph(
      member(from.member, short(from.name)),
      ' has put ',
      strong(title),
      ' into your hands: you host it from now on, in ',
      place(channel, 'its channel'),
      '.',
    ),
    ...(volunteers.length === 0 ? [] : [paragraph(`${people(volunteers.length)} volunteered so far.`)]),
    buttons(
      { key: manageKey(id), label: 'Manage', tone: 'primary' },
      { key: handOverKey(id), label: 'Hand it on', tone: 'plain' },
    ),
  ],
});

export const handedOverNotice = ({ title, host, hostName }: Project): Message => ({
  summary: `${short(hostName)} hosts ${title} from now on.`,
  blocks: [
    paragraph(
      member(host, short(hostName)),
      ` hosts ${title} from now on. Thank you for what you did for it.`,
    ),
  ],
});

/** To stewards: somebody has to take it on. */
export const hostLeftNotice = ({ id, title, hostName, channel, volunteers }: Project): Message => ({
  summary: `${title} needs a new host: ${short(hostName)} has left.`,
  blocks: [
    paragraph(
      strong(short(hostName)),
      ' has left, and hosted ',
      strong(title),
      ' in ',
      place(channel, 'its channel'),
      `. ${volunteers.length === 0 ? 'Nobody' : people(volunteers.length)} volunteered so far.`,
    ),
    buttons(
      { key: handOverKey(id), label: 'Choose a new host', tone: 'primary' },
      { key: closeKey(id), label: 'Close it', tone: 'plain' },
    ),
    note('It goes on meanwhile; only nobody answers questions.'),
  ],
});

const SOON: Readonly<Record<Exclude<ProjectReminder, 'how-did-it-go'>, string>> = {
  'day-before': 'is coming up within a day',
  'two-hours-before': 'begins in about two hours',
};

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

export const hostReminder = (
  project: Project,
  which: Exclude<ProjectReminder, 'how-did-it-go'>,
): Message => ({
  summary: `${project.title}, which you host, ${SOON[which]}.`,
  blocks: [
    paragraph(strong(project.title), `, which you host, ${SOON[which]}.`),
    {
      kind: 'list',
      items: project.roles.map((role): Text => [`${role.name}: ${taken(project, role.id)} of ${role.seats}`]),
    },
    buttons({ key: manageKey(project.id), label: 'Who comes', tone: 'primary' }),
    note(code('/kith settings'), ' switches reminders off.'),
  ],
});

/** To the host, after the last day. */
export const howDidItGo = ({ id, title }: Project): Message => ({
  summary: `How did ${title} go?`,
  blocks: [
    paragraph(strong(`How did ${title} go?`)),
    paragraph(
      'A few words are enough. I pass them on with your thanks to everybody who took part, and to the channel.',
    ),
    buttons(
      { key: finishKey(id), label: 'Say how it went', tone: 'primary' },
      { key: actionKey('project.cancel', id), label: 'It did not take place', tone: 'plain' },
    ),
    note('If it goes on, “Manage” lets you choose a later last day.'),
  ],
});

/** To each who had a seat. */
export const thanksNotice = ({ id, title, hostName, state }: Project, fellows: number): Message => ({
  summary: `${title} is finished. Thank you for having been part of it!`,
  blocks: [
    paragraph(strong(`Thank you for having been part of ${title}!`)),
    ...(state.kind === 'finished'
      ? [{ kind: 'quote', label: `What ${short(hostName)} says`, text: state.outcome } as const]
      : []),
    ...(state.kind === 'finished' && state.hours !== undefined
      ? [note(`Hours given together: ${state.hours}.`)]
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

const planText = ({ when, where }: Project): Text => [
  ...(when.kind === 'at' ? [time(when.at), ', '] : []),
  `${where}.`,
];
