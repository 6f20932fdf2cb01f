import type { ProjectDeps } from './deps.js';
import { eachOf } from './each-of.js';
import { changeProject } from './keep.js';
import { remindedAt } from './project-rules.js';
import { relayProject } from './relay-project.js';

const AT_MOST = 500;

/**
 * The tick: reminders, last days that are over, and whatever somebody changed and then died before showing it. At
 * most 500 projects at a time.
 */
export async function advanceDueProjects(deps: ProjectDeps): Promise<number> {
  const due = await deps.projects.due(deps.clock(), AT_MOST);
  return eachOf(due, async (id) => {
    try {
      await changeProject(deps, id, (project) => remindedAt(project, deps.clock()));
      await relayProject(deps, id);
    } catch (error) {
      deps.log.warn({ project: id, err: error }, 'a project could not be advanced; it will be tried again');
    }
  });
}
