import type { ProjectId } from '../shared/ids.js';
import { type Changed, createLane, type Lane } from '../shared/lane.js';
import type { Clock } from '../shared/time.js';
import { dueAt, NET } from './due.js';
import type { ProjectStore } from './ports.js';
import type { Project } from './project.js';

/** A project under way to its save, and whether its board shows it like that already. */
interface Held {
  readonly project: Project;
  readonly board: 'as-loaded' | 'changed' | 'shown';
}

interface Keeping {
  readonly projects: ProjectStore;
  readonly clock: Clock;
  readonly othersTurn: () => Promise<void>;
}

/** One for each store, so that routes and ticks of a process share it. */
const lanes = new WeakMap<ProjectStore, Lane<ProjectId, Held>>();

/**
 * Lets a rule decide on a project and saves it with its events; many at once on the same project go together. Until
 * its board is shown and its events are told it falls due again soon, in case whoever saved it died.
 * `after` is not yet one version on. Undefined: there is no such project.
 */
export async function changeProject(
  deps: Keeping,
  id: ProjectId,
  rule: (project: Project) => Project,
): Promise<Changed<Project> | undefined> {
  const changed = await laneOf(deps)(id, (held) => {
    const project = rule(held.project);
    return project === held.project ? held : { project, board: 'changed' };
  });
  return changed && { before: changed.before.project, after: changed.after.project };
}

/**
 * These events of what was loaded are told, and its board is shown. If somebody changed it meanwhile it stays due:
 * their change is still to be shown.
 */
export async function settleProject(deps: Keeping, { id, version, events }: Project): Promise<void> {
  const told = new Set(events.map(({ number }) => number));
  await laneOf(deps)(id, ({ project, board }) => ({
    project: { ...project, events: project.events.filter(({ number }) => !told.has(number)) },
    board: board === 'as-loaded' && project.version === version ? 'shown' : 'changed',
  }));
}

function laneOf({ projects, clock, othersTurn }: Keeping): Lane<ProjectId, Held> {
  const known = lanes.get(projects);
  if (known !== undefined) return known;
  const lane = createLane<ProjectId, Held>(
    {
      async find(id) {
        const project = await projects.find(id);
        return project && { project, board: 'as-loaded' };
      },
      async save({ project, board }) {
        const now = clock();
        const saved = await projects.save(project, board === 'shown' ? dueAt(project, now) : now + NET);
        return { project: saved, board: 'as-loaded' };
      },
    },
    othersTurn,
  );
  lanes.set(projects, lane);
  return lane;
}
