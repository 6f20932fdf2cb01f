import type { Action } from '../conversation/action-key.js';
import type { Actor } from '../conversation/interaction.js';
import { type Reply, say } from '../conversation/reply.js';
import type { Pace, Route } from '../conversation/route.js';
import { isSteward } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import { readProjectKey } from './keys.js';
import { manageWords } from './manage-messages.js';
import { mayRun } from './may.js';
import type { Project } from './project.js';
import { volunteerWords } from './volunteer-messages.js';

/** What follows when somebody does something with a project. `detail`: what else stands in the key. */
export type Act = (project: Project, by: Actor, detail: string) => Promise<Reply>;
export type Who = 'everyone' | 'host' | 'steward';

interface About {
  readonly action: string;
  readonly pace: Pace;
  readonly who: Who;
  readonly act: Act;
}

/** A button about a project, wherever and however long ago it was shown. */
export const pressRoute = (deps: ProjectDeps, { action, pace, who, act }: About): Route => ({
  on: 'press',
  action,
  pace,
  handle: ({ by, action: pressed }) => withProject(deps, pressed, by, who, act),
});

/** Only projects of the person's own community count; anything else is as good as unknown. */
export async function withProject(
  deps: ProjectDeps,
  action: Action,
  by: Actor,
  who: Who,
  act: Act,
): Promise<Reply> {
  const key = readProjectKey(action.id, by.community);
  const project = key === undefined ? undefined : await deps.projects.find(key.id);
  if (key === undefined || project === undefined) return say(volunteerWords.unknown);
  return ifAllowed(deps, project, by, who, () => act(project, by, key.detail));
}

/** Who may do it is decided every time, never by who could see the button. */
async function ifAllowed(
  deps: ProjectDeps,
  project: Project,
  by: Actor,
  who: Who,
  act: () => Promise<Reply>,
): Promise<Reply> {
  if (who === 'host' && !(await mayRun(deps, project, by.member))) return say(manageWords.hostsOnly(project));
  if (who === 'steward' && !(await isSteward(deps, by.member))) return say(manageWords.stewardsOnly);
  return act();
}
