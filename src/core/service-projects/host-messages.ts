import { actionKey } from '../conversation/action-key.js';
import type { Message } from '../conversation/message.js';
import { member } from '../conversation/text.js';
import { ENGLISH } from '../words/index.js';
import { finishKey, handOverKey, manageKey } from './keys.js';
import { buttons, itsChannel, note, paragraph, short } from './message-parts.js';
import { because } from './plan-messages.js';
import { type Project, type ProjectReminder, taken } from './project.js';

const { say, text } = ENGLISH;

/* What hosts are told privately. */

export const approvedNotice = ({ id, title, channel }: Project): Message => ({
  summary: say('project.host.approved-summary', { title }),
  blocks: [
    paragraph(text('project.host.approved', { title, channel: itsChannel(channel) })),
    buttons({ key: manageKey(id), label: say('project.manage'), tone: 'plain' }),
  ],
});

export const turnedDownNotice = ({ title, state }: Project): Message => ({
  summary: say('project.host.turned-down-summary', { title }),
  blocks: [
    paragraph(text('project.host.turned-down', { title })),
    ...because(state.kind === 'turned-down' ? state.because : undefined, say('project.host.stewards-say')),
    note(text('project.host.anew')),
  ],
});

export const closedForHost = ({ title, state }: Project): Message => ({
  summary: say('project.host.closed-summary', { title }),
  blocks: [
    paragraph(text('project.host.closed', { title })),
    ...because(state.kind === 'closed' ? state.because : undefined, say('project.host.stewards-say')),
  ],
});

/** To the new host. */
export const newHostNotice = (
  { id, title, channel, volunteers }: Project,
  from: { member: Project['host']; name: string },
): Message => ({
  summary: say('project.host.new-summary', { title }),
  blocks: [
    paragraph(
      text('project.host.new', {
        from: member(from.member, short(from.name)),
        title,
        channel: itsChannel(channel),
      }),
    ),
    ...(volunteers.length === 0
      ? []
      : [paragraph(text('project.host.volunteered', { count: volunteers.length }))]),
    buttons(
      { key: manageKey(id), label: say('project.manage'), tone: 'primary' },
      { key: handOverKey(id), label: say('project.host.hand-on'), tone: 'plain' },
    ),
  ],
});

export const handedOverNotice = ({ title, host, hostName }: Project): Message => ({
  summary: say('project.host.handed-over-summary', { host: short(hostName), title }),
  blocks: [paragraph(text('project.host.handed-over', { host: member(host, short(hostName)), title }))],
});

export const hostReminder = (
  { id, title, roles, volunteers }: Project,
  which: Exclude<ProjectReminder, 'how-did-it-go'>,
): Message => ({
  summary: say(`project.host.soon.${which}`, { title }),
  blocks: [
    paragraph(text(`project.host.soon.${which}-line`, { title })),
    {
      kind: 'list',
      items: roles.map(({ id: role, name, seats }) =>
        text('project.host.role', { role: name, taken: taken({ volunteers }, role), seats }),
      ),
    },
    buttons({ key: manageKey(id), label: say('project.host.who-comes'), tone: 'primary' }),
    note(text('project.told.no-reminders')),
  ],
});

/** To the host, after the last day. */
export const howDidItGo = ({ id, title }: Project): Message => ({
  summary: say('project.host.how-summary', { title }),
  blocks: [
    paragraph(text('project.host.how', { title })),
    paragraph(text('project.host.how-few-words')),
    buttons(
      { key: finishKey(id), label: say('project.host.say-how'), tone: 'primary' },
      { key: actionKey('project.cancel', id), label: say('project.host.did-not'), tone: 'plain' },
    ),
    note(text('project.host.goes-on')),
  ],
});
