import type { Actor } from '../conversation/interaction.js';
import type { Message } from '../conversation/message.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Route } from '../conversation/route.js';
import { mayTakePart } from '../interest-channels/index.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import { isAlive, isOpen, type Project } from './project.js';
import { pressRoute } from './project-route.js';
import { relaySoon, takeBackReminders } from './relay-project.js';
import { standingOf } from './seats.js';
import {
  chooseRoleMessage,
  type Press,
  standingMessage,
  volunteerWords,
  withdrawnMessage,
} from './volunteer-messages.js';
import { takesVolunteers, volunteered, withdrawn } from './volunteer-rules.js';
import { withNamed } from './which-project.js';

/** A seat, a place in line, and giving it back. */
export const volunteerRoutes = (deps: ProjectDeps): readonly Route[] => [
  pressRoute(deps, {
    action: 'project.volunteer',
    pace: 'does',
    who: 'everyone',
    act: async (project, by, role) => say(await volunteer(deps, project, by, role)),
  }),
  pressRoute(deps, {
    action: 'project.choose',
    pace: 'does',
    who: 'everyone',
    act: async (project, by) => say(await choose(deps, project, by)),
  }),
  {
    on: 'command',
    command: 'serve',
    verb: 'volunteer',
    pace: 'does',
    handle: ({ by, ...typed }) =>
      withNamed(deps, by, typed, 'looking', 'project.choose', async (project) =>
        say(await choose(deps, project, by)),
      ),
  },
  pressRoute(deps, {
    action: 'project.withdraw',
    pace: 'does',
    who: 'everyone',
    act: (project, by) => withdraw(deps, project, by),
  }),
  {
    on: 'command',
    command: 'serve',
    verb: 'withdraw',
    pace: 'does',
    handle: ({ by, ...typed }) =>
      withNamed(deps, by, typed, 'mine', 'project.withdraw', (project) => withdraw(deps, project, by)),
  },
];

/** With one role there is nothing to choose. */
function choose(deps: ProjectDeps, project: Project, by: Actor): Message | Promise<Message> {
  const [first, ...more] = project.roles;
  if (first !== undefined && more.length === 0) return volunteer(deps, project, by, first.id);
  return takesVolunteers(project, deps.clock()) ? chooseRoleMessage(project) : whyNot(deps, project);
}

async function volunteer(deps: ProjectDeps, project: Project, by: Actor, role: string): Promise<Message> {
  const [{ standing, name }, channel] = await Promise.all([
    deps.people.find(by.member),
    deps.interestChannels.find(project.channel),
  ]);
  if (!mayTakePart(standing, channel)) return volunteerWords.mayNot(project);
  const willing = { member: by.member, name, role };
  const change = await changeProject(deps, project.id, (now) => volunteered(now, willing, deps.clock()));
  if (change === undefined) return volunteerWords.unknown;
  const { before, after } = change;
  if (after !== before) relaySoon(deps, project.id);
  const place = standingOf(after, by.member);
  if (!takesVolunteers(after, deps.clock())) return whyNot(deps, after);
  if (place === undefined || place.role.id !== role) return volunteerWords.noSuchRole(after);
  return standingMessage(after, place, pressOf(before, after, by));
}

function pressOf(before: Project, after: Project, { member }: Actor): Press {
  if (after === before) return { kind: 'again' };
  const earlier = standingOf(before, member);
  return earlier === undefined ? { kind: 'new' } : { kind: 'moved', from: earlier.role };
}

function whyNot({ clock }: ProjectDeps, project: Project): Message {
  return isOpen(project) && clock() >= project.lastDay.endsAt
    ? volunteerWords.lastDayOver(project)
    : volunteerWords.over(project);
}

async function withdraw(deps: ProjectDeps, { id }: Project, { member }: Actor): Promise<Reply> {
  const change = await changeProject(deps, id, (project) => withdrawn(project, member, deps.clock()));
  if (change === undefined) return say(volunteerWords.unknown);
  const { before, after } = change;
  if (after === before) return say(isAlive(after) ? volunteerWords.notIn(after) : volunteerWords.over(after));
  deps.soon('a place was given back', () => takeBackReminders(deps, before, [member]));
  relaySoon(deps, id);
  return say(withdrawnMessage(after));
}
