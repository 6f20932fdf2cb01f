import { type InterestChannel, mayHost } from '../interest-channels/index.js';
import type { MemberId } from '../shared/ids.js';
import { isSteward } from '../stewards/index.js';
import type { ProjectDeps } from './deps.js';
import type { Project } from './project.js';

type Asking = Pick<ProjectDeps, 'people' | 'communities'>;

/** A project is its host's and the stewards' to run. */
export const mayRun = async (deps: Asking, project: Project, member: MemberId): Promise<boolean> =>
  project.host === member || (await isSteward(deps, member));

export async function mayHostIn(
  deps: Asking,
  channel: InterestChannel,
  member: MemberId,
): Promise<{ readonly may: boolean; readonly name: string }> {
  const [{ standing, name }, steward] = await Promise.all([
    deps.people.find(member),
    isSteward(deps, member),
  ]);
  return { may: mayHost(channel, 'service', standing, steward), name };
}
