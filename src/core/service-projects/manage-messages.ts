import { actionKey } from '../conversation/action-key.js';
import type { Form } from '../conversation/form.js';
import { type Button, type Message, plain } from '../conversation/message.js';
import { member, type Span, strong, type Text } from '../conversation/text.js';
import { overLine } from './board-messages.js';
import { closeKey, finishKey, handOverKey } from './keys.js';
import { buttons, capital, dayWords, note, paragraph, people, short, whenText } from './message-parts.js';
import { isAlive, isOpen, type Project, type Role, type Volunteer } from './project.js';

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
    summary: `${title}: ${overLine(project)}`,
    blocks: [
      { kind: 'heading', text: title },
      paragraph(overLine(project), ' ', ...whenText(when), '. Last day: ', dayWords(lastDay.date), '.'),
      ...(postLost
        ? [
            note(
              'Its post in the channel is gone. Everything else goes on: people still find it with /serve list.',
            ),
          ]
        : []),
      { kind: 'list', items: roles.map((role) => rosterOf(project, role)) } as const,
      ...(steward && reportedBy.length > 0
        ? [note(`${capital(people(reportedBy.length))} said that something is wrong with it.`)]
        : []),
      ...(isAlive(project) ? [buttons(...actions(project, steward))] : []),
    ],
  };
};

function rosterOf(project: Project, { id, name, seats }: Role): Text {
  const { volunteers, roles } = project;
  const none = isAlive(project) ? 'nobody yet.' : 'nobody.';
  const own = volunteers.filter(({ role }) => role === id);
  const most = Math.max(LEAST_NAMES, Math.floor(MOST_NAMES / roles.length));
  const inside = own.filter(({ seat }) => seat === 'in');
  const waiting = own.filter(({ seat }) => seat === 'waiting');
  return [
    strong(`${name}, ${inside.length} of ${seats}: `),
    ...(inside.length === 0 ? [none] : names(inside, most)),
    ...(waiting.length === 0 ? [] : [' In line: ', ...names(waiting, most)]),
  ];
}

function names(volunteers: readonly Volunteer[], most: number): readonly Span[] {
  const shown = volunteers
    .slice(0, most)
    .flatMap((one, index): Span[] => [
      ...(index === 0 ? [] : [', ']),
      member(one.member, short(one.name, NAME_LETTERS)),
    ]);
  const more = volunteers.length - most;
  return [...shown, more > 0 ? ` and ${more} more.` : '.'];
}

function actions(project: Project, steward: boolean): readonly Button[] {
  const { id, title } = project;
  const open = isOpen(project);
  const about = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(`${label}: ${title}`, 75),
  });
  return [
    ...(open ? [about(finishKey(id), 'Say how it went', 'primary')] : []),
    about(actionKey('project.edit', id), 'Change it'),
    about(handOverKey(id), 'Hand it over'),
    about(actionKey('project.cancel', id), 'Call it off'),
    ...(steward ? [about(closeKey(id), 'Close it, as a steward', 'danger')] : []),
  ];
}

const reason = (label: string, hint: string, optional = false) =>
  ({ kind: 'long-text', name: 'because', label, hint, optional, maxLength: LONGEST_REASON }) as const;

export const cancelForm = ({ id }: Project): Form => ({
  key: actionKey('project.cancel', id),
  title: 'Call it off',
  submit: 'Call it off',
  fields: [
    reason('Why? (if you like)', 'Everybody who volunteered or waits is told, with these words.', true),
  ],
});

export const closeForm = ({ id }: Project): Form => ({
  key: closeKey(id),
  title: 'Close this project',
  submit: 'Close it',
  fields: [reason('Why?', 'The host reads this. Volunteers only hear that it is closed.')],
});

export const turnDownForm = ({ id }: Project): Form => ({
  key: actionKey('project.turn-down', id),
  title: 'Turn this down',
  submit: 'Turn down',
  fields: [reason('Why?', 'The host reads this. A kind word helps, and what could be different.')],
});

export const handOverForm = ({ id }: Project): Form => ({
  key: handOverKey(id),
  title: 'Hand it over',
  submit: 'Hand it over',
  fields: [
    {
      kind: 'people',
      name: 'host',
      label: 'Who hosts it from now on?',
      hint: 'Best ask them first.',
      min: 1,
      max: 1,
    },
  ],
});

export const finishForm = ({ id }: Project): Form => ({
  key: finishKey(id),
  title: 'How did it go?',
  submit: 'Thank everyone',
  fields: [
    {
      kind: 'long-text',
      name: 'outcome',
      label: 'What became of it?',
      hint: 'Everybody who took part reads it, and so does the channel.',
      maxLength: LONGEST_OUTCOME,
    },
    {
      kind: 'short-text',
      name: 'hours',
      label: 'Hours given, all together (if you like)',
      optional: true,
      maxLength: 10,
    },
  ],
});

export const endProblems = {
  reason: 'Please write a few words.',
  long: (most: number) => `Please keep it under ${most} characters.`,
  outcome: 'Please write a few words on how it went.',
  hours: `Please write a whole number from 0 to ${MOST_HOURS.toLocaleString('en-GB')}, or leave it empty.`,
  host: 'Please choose one person.',
  mayNotHost: 'This person may not host a project here. Please choose a member who may.',
  hostsAlready: 'This person hosts it already.',
  hostFull: (name: string) =>
    `${short(name, 40)} hosts as many projects as one can at once. Please choose somebody else.`,
} as const;

export const manageWords = {
  hostsOnly: ({ host, hostName, title }: Project): Message => ({
    summary: `That is for the host of ${title} and the stewards to decide. Nothing was changed.`,
    blocks: [
      paragraph(
        'That is for the host, ',
        member(host, short(hostName)),
        ', and the stewards to decide. Nothing was changed.',
      ),
      note('“Question for the host” reaches them.'),
    ],
  }),
  stewardsOnly: plain('That is for stewards to decide. Nothing was changed.'),
  over: (project: Project): Message => plain(`${project.title}: ${overLine(project)} Nothing was changed.`),
  notPosted: ({ title }: Project): Message =>
    plain(`${title} waits for the stewards to look at it, so there is nothing to tell yet.`),
  cancelled: ({ title, volunteers }: Project): Message =>
    plain(`${title} is called off. ${toldWords(volunteers.length)}`),
  closed: ({ title, volunteers }: Project): Message =>
    plain(`${title} is closed. The host reads your reason. ${toldWords(volunteers.length)}`),
  finished: ({ title, volunteers }: Project): Message =>
    plain(
      `${title} is finished. ${volunteers.length === 0 ? 'I tell the channel.' : `I thank ${people(volunteers.length)} and tell the channel.`} Thank you for hosting it!`,
    ),
  handedOver: ({ title, hostName }: Project): Message =>
    plain(`${short(hostName)} hosts ${title} from now on, and is told so.`),
} as const;

const toldWords = (count: number): string =>
  count === 0 ? 'Nobody had volunteered yet.' : `${capital(people(count))} will be told.`;
