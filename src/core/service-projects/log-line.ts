import type { MemberId } from '../shared/ids.js';
import { ENGLISH } from '../words/index.js';
import type { ProjectDeps } from './deps.js';
import type { Project } from './project.js';

/** What a steward decided about a project, in the stewards' log. The same decision makes the same line. */
export const logLine = (
  { changeLog, clock }: Pick<ProjectDeps, 'changeLog' | 'clock'>,
  { id, community, title, version }: Project,
  by: MemberId,
  before: string,
  after: string,
): Promise<void> =>
  changeLog.write([
    {
      id: `${id}|${version}|${after}`,
      community,
      at: clock(),
      by,
      what: ENGLISH.say('project.log.what', { title }),
      before,
      after,
    },
  ]);
