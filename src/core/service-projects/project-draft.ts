import type { CommunityId, MemberId, PlaceId, ProjectId } from '../shared/ids.js';
import type { LastDay, ProjectTime, Role } from './project.js';

/** A project, or a change of one, that its author has not confirmed yet; under the id it has or will have. */
export interface ProjectDraft {
  readonly id: ProjectId;
  readonly community: CommunityId;
  readonly author: MemberId;
  readonly channel: PlaceId;
  readonly host: MemberId;
  readonly title: string;
  readonly need: string;
  readonly when: ProjectTime;
  readonly where: string;
  readonly roles: readonly Role[];
  readonly lastDay: LastDay;
  /** Which facts the project had when this change was begun, in a number (its version rises with every click); absent for a new project. */
  readonly changes?: number;
}
