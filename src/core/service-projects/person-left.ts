import type { MemberId } from '../shared/ids.js';
import type { ProjectDeps } from './deps.js';
import { changeProject } from './keep.js';
import type { Project } from './project.js';
import { relayProject, stewardsFor } from './relay-project.js';
import { hostLeftNotice } from './steward-messages.js';
import { withdrawn } from './volunteer-rules.js';

/**
 * Somebody left the community: their seat goes to the next in line, and stewards are asked to hand on what they
 * hosted. May be called again for the same person: nobody is told twice.
 */
export async function personLeftProjects(deps: ProjectDeps, member: MemberId): Promise<void> {
  for (const { id } of await deps.projects.aliveWith(member)) {
    const change = await changeProject(deps, id, (project) => withdrawn(project, member, deps.clock()));
    if (change === undefined) continue;
    const { before, after } = change;
    if (after.host === member) await tellStewards(deps, after);
    if (after !== before) await relayProject(deps, id);
  }
}

async function tellStewards(deps: ProjectDeps, project: Project): Promise<void> {
  const { id, host, community } = project;
  const message = hostLeftNotice(project);
  const notBefore = deps.clock();
  const stewards = (await stewardsFor(deps, project)).filter((one) => one !== host);
  await deps.outbox.put(
    stewards.map((to) => ({
      key: `${id}|host-left|${host}|${to}`,
      community,
      delivery: { kind: 'tell', to, message },
      notBefore,
      lostAnswer: 'never',
    })),
  );
  deps.deliverSoon();
}
