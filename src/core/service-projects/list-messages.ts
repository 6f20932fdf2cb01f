import { actionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { member, type Text } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { chooseKey, manageKey, withdrawKey } from './keys.js';
import { buttons, dayWords, paragraph, rankWords, short, whenText } from './message-parts.js';
import type { Project } from './project.js';
import { freeSeats, standingOf } from './seats.js';
import { takesVolunteers } from './volunteer-rules.js';

const { say, text } = ENGLISH;

/**
 * Projects in a list or at home, as one person sees them: a few lines each, and what they can do with it.
 * Two blocks for each project; empty for none.
 */
export const projectBlocks = (
  projects: readonly Project[],
  reader: MemberId,
  now: Instant,
): readonly Block[] =>
  projects.flatMap((project) => [
    paragraph(lineOf(project, reader, now)),
    ...actionsOf(project, reader, now),
  ]);

function lineOf(project: Project, reader: MemberId, now: Instant): Text {
  const { title, when, where, host, hostName, lastDay } = project;
  const open = takesVolunteers(project, now) && standingOf(project, reader) === undefined;
  const facts = text('project.line.facts', {
    title,
    when: whenText(when),
    where: short(where),
    who:
      host === reader
        ? text('project.line.you-host')
        : text('project.line.hosts', { host: member(host, short(hostName)) }),
    state: stateWords(project, reader, now),
  });
  return open ? [...facts, ` ${say('project.line.until', { day: dayWords(lastDay.date) })}`] : facts;
}

function stateWords(project: Project, reader: MemberId, now: Instant): string {
  if (project.state.kind === 'in-review') return say('project.line.in-review');
  const own = standingOf(project, reader);
  if (own !== undefined) {
    return own.seat === 'in'
      ? say('project.line.seat', { role: own.role.name })
      : say('project.line.in-line', { rank: rankWords(own.line), role: own.role.name });
  }
  if (!takesVolunteers(project, now)) return say('project.line.over');
  const wanted = project.roles.flatMap((role) => {
    const free = freeSeats(project, role);
    return free === 0 ? [] : [say('project.line.role', { role: short(role.name, 40), free })];
  });
  if (wanted.length === 0) return say('project.line.full');
  return wanted.length > 5
    ? say('project.line.looks-for-many', { count: wanted.length })
    : say('project.line.looks-for', { roles: wanted.join(', ') });
}

function actionsOf(project: Project, reader: MemberId, now: Instant): readonly Block[] {
  const { id, title } = project;
  const button = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(say('project.line.spoken', { label, title }), 75),
  });
  const all = [
    ...(standingOf(project, reader) !== undefined
      ? [button(withdrawKey(id), say('project.line.give-back'))]
      : takesVolunteers(project, now)
        ? [button(chooseKey(id), say('project.line.volunteer'), 'primary')]
        : []),
    ...(project.host === reader ? [button(manageKey(id), say('project.manage'))] : []),
  ];
  return all.length === 0 ? [] : [buttons(...all)];
}

/** "Propose a project", wherever it stands. */
export const proposeButton: Button = {
  key: actionKey('project.propose'),
  label: say('project.propose'),
  tone: 'plain',
};
