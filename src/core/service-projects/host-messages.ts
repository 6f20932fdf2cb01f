import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { code, member, place, strong, type Text } from '../conversation/text.js';
import { finishKey, handOverKey, manageKey } from './keys.js';
import { buttons, note, paragraph, people, short } from './message-parts.js';
import { because, SOON } from './plan-messages.js';
import { type Project, type ProjectReminder, taken } from './project.js';

/* What hosts are told privately. */

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

export const hostReminder = (
  project: Project,
  which: Exclude<ProjectReminder, 'how-did-it-go'>,
): Message => ({
  summary: `${project.title}, which you host, ${SOON[which]}.`,
  blocks: [
    paragraph(strong(project.title), `, which you host, ${SOON[which]}.`),
    {
      kind: 'list',
      items: project.roles.map(
        (role): Text => [
          `${role.name}: ${taken(project, role.id)} of ${role.seats} ${role.seats === 1 ? 'seat' : 'seats'} taken`,
        ],
      ),
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
