import { type ActionKey, actionKey } from '../conversation/action-key.js';
import {
  type CommunityId,
  communityOf,
  type MemberId,
  type ProjectId,
  parseProjectId,
} from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { ProjectReminder } from './project.js';

/** The notices of a project. The same thing always owes the same key. */
export const boardKey = (id: ProjectId): string => `${id}|board`;
export const reminderKey = (id: ProjectId, which: ProjectReminder, at: Instant, member: MemberId): string =>
  `${id}|${which}|${at}|${member}`;

/** A project and one thing more of it, as a key carries them: `slack:T1:p7d2….r1`. */
export const keyWith = (name: string, id: ProjectId, detail: string): ActionKey =>
  actionKey(name, `${id}.${detail}`);

export const volunteerKey = (id: ProjectId, role: string): ActionKey =>
  keyWith('project.volunteer', id, role);
export const chooseKey = (id: ProjectId): ActionKey => actionKey('project.choose', id);
export const withdrawKey = (id: ProjectId): ActionKey => actionKey('project.withdraw', id);
export const manageKey = (id: ProjectId): ActionKey => actionKey('project.manage', id);
export const finishKey = (id: ProjectId): ActionKey => actionKey('project.finish', id);
export const handOverKey = (id: ProjectId): ActionKey => actionKey('project.hand-over', id);
export const closeKey = (id: ProjectId): ActionKey => actionKey('project.close', id);

export interface ProjectKey {
  readonly id: ProjectId;
  readonly detail: string;
}

/** Only projects of the person's own community count; anything else is as good as unknown. */
export function readProjectKey(text: string, community: CommunityId): ProjectKey | undefined {
  const [first = '', ...rest] = text.split('.');
  const id = parseProjectId(first);
  return id === undefined || communityOf(id) !== community ? undefined : { id, detail: rest.join('.') };
}
