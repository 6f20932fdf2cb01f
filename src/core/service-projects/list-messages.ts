import { actionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { member, strong, type Text } from '../conversation/text.js';
import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { chooseKey, manageKey, withdrawKey } from './keys.js';
import { buttons, counted, dayWords, ordinal, paragraph, short, whenText } from './message-parts.js';
import type { Project } from './project.js';
import { freeSeats, standingOf } from './seats.js';
import { takesVolunteers } from './volunteer-rules.js';

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
    paragraph(...lineOf(project, reader, now)),
    ...actionsOf(project, reader, now),
  ]);

function lineOf(project: Project, reader: MemberId, now: Instant): Text {
  const { title, when, where, host, hostName, lastDay } = project;
  return [
    strong(title),
    ' · ',
    ...whenText(when),
    ` · ${short(where)} · `,
    ...(host === reader ? ['you host it'] : [member(host, short(hostName)), ' hosts']),
    `. ${stateWords(project, reader, now)}`,
    ...(takesVolunteers(project, now) && standingOf(project, reader) === undefined
      ? [` Volunteer until ${dayWords(lastDay.date)}.`]
      : []),
  ];
}

function stateWords(project: Project, reader: MemberId, now: Instant): string {
  if (project.state.kind === 'in-review') return 'It waits for the stewards to look at it.';
  const own = standingOf(project, reader);
  if (own !== undefined) {
    return own.seat === 'in'
      ? `You have a seat: ${own.role.name}.`
      : `You are ${ordinal(own.line)} in line for ${own.role.name}.`;
  }
  if (!takesVolunteers(project, now)) return 'Its last day is over.';
  const wanted = project.roles.flatMap((role) => {
    const free = freeSeats(project, role);
    return free === 0 ? [] : [`${short(role.name, 40)} (${free})`];
  });
  if (wanted.length === 0) return 'All seats are taken; you can wait for one.';
  return wanted.length > 5
    ? `Looks for people in ${counted(wanted.length, 'role', 'roles')}.`
    : `Looks for ${wanted.join(', ')}.`;
}

function actionsOf(project: Project, reader: MemberId, now: Instant): readonly Block[] {
  const { id, title } = project;
  const button = (key: Button['key'], label: string, tone: Button['tone'] = 'plain'): Button => ({
    key,
    label,
    tone,
    spoken: short(`${label}: ${title}`, 75),
  });
  const all = [
    ...(standingOf(project, reader) !== undefined
      ? [button(withdrawKey(id), 'Give my place back')]
      : takesVolunteers(project, now)
        ? [button(chooseKey(id), 'Volunteer', 'primary')]
        : []),
    ...(project.host === reader ? [button(manageKey(id), 'Manage')] : []),
  ];
  return all.length === 0 ? [] : [buttons(...all)];
}

/** "Propose a project", wherever it stands. */
export const proposeButton: Button = {
  key: actionKey('project.propose'),
  label: 'Propose a project',
  tone: 'plain',
};
