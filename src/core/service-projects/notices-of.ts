import type { Message } from '../conversation/message.js';
import type { Manners } from '../members/index.js';
import type { Notice } from '../outbox/index.js';
import { type MemberId, nativeOf } from '../shared/ids.js';
import { followUpMessage, newHostPost } from './board-messages.js';
import {
  approvedNotice,
  closedForHost,
  handedOverNotice,
  hostReminder,
  howDidItGo,
  newHostNotice,
  turnedDownNotice,
} from './host-messages.js';
import { reminderKey } from './keys.js';
import {
  cancelledNotice,
  closedForVolunteer,
  editedNotice,
  promotedNotice,
  reminderNotice,
  thanksForWaiting,
  thanksNotice,
} from './notice-messages.js';
import { isOpen, type Project, type ProjectEvent } from './project.js';
import { reviewMessage } from './steward-messages.js';
import { questionMessage } from './word-messages.js';

/** What an event owes to somebody, or to the thread under the board. The same event always owes the same keys. */
export interface Owed {
  readonly key: string;
  readonly to: MemberId | 'thread';
  readonly message: Message;
  readonly manners: Manners;
  readonly lostAnswer: Notice['lostAnswer'];
}

/** Whom it concerns besides those in the project itself. */
export interface Around {
  readonly stewards: readonly MemberId[];
  readonly nameOf: (member: MemberId) => string;
}

type Happened<K extends ProjectEvent['kind']> = Extract<ProjectEvent, { kind: K }>;
type Owes<K extends ProjectEvent['kind']> = (
  project: Project,
  event: Happened<K>,
  around: Around,
) => readonly Owed[];

/** Better twice than never where somebody would come for nothing, or not come at all. */
const LOST_ANSWER: Readonly<Record<ProjectEvent['kind'], Notice['lostAnswer']>> = {
  proposed: 'never',
  posted: 'never',
  'turned-down': 'never',
  cancelled: 'twice',
  finished: 'never',
  closed: 'twice',
  promoted: 'twice',
  edited: 'twice',
  'handed-over': 'twice',
  reminder: 'never',
  reported: 'never',
  question: 'twice',
};

const QUIET: Manners = { how: 'quiet' };

/** What must be known before it begins is told in the night rather than too late. */
const inTime = ({ when }: Project): Manners => ({ ...QUIET, ...(when.kind === 'at' && { before: when.at }) });

export function owedFor<K extends ProjectEvent['kind']>(
  project: Project,
  event: Happened<K>,
  around: Around,
): readonly Owed[] {
  const owes: Owes<K> = OWED[event.kind as K];
  return owes(project, event, around);
}

const owed = (
  { id }: Project,
  { kind, number }: ProjectEvent,
  to: Owed['to'],
  message: Message,
  manners: Manners = QUIET,
): Owed => ({ key: `${id}|${kind}|${number}|${to}`, to, message, manners, lostAnswer: LOST_ANSWER[kind] });

const OWED: { readonly [K in ProjectEvent['kind']]: Owes<K> } = {
  proposed: (project, event, { stewards }) =>
    project.state.kind === 'in-review'
      ? stewards.map((to) => owed(project, event, to, reviewMessage(project)))
      : [],

  posted: (project, event) => [owed(project, event, project.host, approvedNotice(project))],

  'turned-down': (project, event) => [owed(project, event, project.host, turnedDownNotice(project))],

  cancelled: (project, event) =>
    project.volunteers.map(({ member }) =>
      owed(project, event, member, cancelledNotice(project), inTime(project)),
    ),

  closed: (project, event) => [
    owed(project, event, project.host, closedForHost(project)),
    ...project.volunteers
      .filter(({ member }) => member !== project.host)
      .map(({ member }) => owed(project, event, member, closedForVolunteer(project), inTime(project))),
  ],

  finished: (project, event) => {
    const inside = project.volunteers.filter(({ seat }) => seat === 'in');
    return [
      owed(project, event, 'thread', followUpMessage(project)),
      ...project.volunteers.map(({ member, seat }) => {
        const fellows = inside.filter((one) => one.member !== member).length;
        return owed(
          project,
          event,
          member,
          seat === 'in' ? thanksNotice(project, fellows) : thanksForWaiting(project),
        );
      }),
    ];
  },

  promoted: (project, event) => {
    const role = project.roles.find(({ id }) => id === event.role);
    if (role === undefined) return [];
    const { member, number } = event;
    const notice = owed(project, event, member, promotedNotice(project, role), inTime(project));
    return [{ ...notice, key: `${project.id}|promoted|${member}|${number}` }];
  },

  edited: (project, event) =>
    project.volunteers.map(({ member }) =>
      owed(project, event, member, editedNotice(project, event.changes), inTime(project)),
    ),

  'handed-over': (project, event, { nameOf }) => {
    const from = { member: event.from, name: nameOf(event.from) };
    return [
      owed(project, event, project.host, newHostNotice(project, from)),
      ...(event.from === project.host ? [] : [owed(project, event, event.from, handedOverNotice(project))]),
      // With the first number it was proposed like that: the post says who hosts it.
      ...(isOpen(project) && !event.number.startsWith('0.')
        ? [owed(project, event, 'thread', newHostPost(project))]
        : []),
    ];
  },

  reminder: (project, event) => {
    const { which } = event;
    if (which === 'how-did-it-go') {
      return isOpen(project) ? [owed(project, event, project.host, howDidItGo(project))] : [];
    }
    const { when, id, host } = project;
    if (!isOpen(project) || when.kind !== 'at') return [];
    const nudge = (to: MemberId, message: Message): Owed => ({
      key: reminderKey(id, which, when.at, to),
      to,
      message,
      manners: { how: 'nudge', before: when.at },
      lostAnswer: LOST_ANSWER.reminder,
    });
    return [
      nudge(host, hostReminder(project, which)),
      ...project.volunteers
        .filter(({ member }) => member !== host)
        .map((one) => nudge(one.member, reminderNotice(project, one, which))),
    ];
  },

  // The stewards have the words before the report is noted.
  reported: () => [],

  question: (project, event) => {
    const message = questionMessage(project, { ...event, native: nativeOf(event.from) });
    return [owed(project, event, project.host, message)];
  },
};
