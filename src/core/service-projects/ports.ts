import type { CommunityId, MemberId, PlaceId, ProjectId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Project } from './project.js';
import type { ProjectDraft } from './project-draft.js';
import type { ServicePrompt } from './service-prompt.js';

export interface ProjectStore {
  find(id: ProjectId): Promise<Project | undefined>;
  /** False: this very project is there already, and nothing is changed. */
  insert(project: Project, dueAt: Instant | undefined): Promise<boolean>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(project: Project, dueAt: Instant | undefined): Promise<Project>;
  /** In review or open, soonest last day first. */
  alive(community: CommunityId, limit: number): Promise<readonly Project[]>;
  aliveIn(channel: PlaceId, limit: number): Promise<readonly Project[]>;
  /** In review or open, with this member as host. */
  aliveHostedBy(member: MemberId): Promise<readonly Project[]>;
  /** In review or open, with this member as host or volunteer; soonest last day first. */
  aliveWith(member: MemberId): Promise<readonly Project[]>;
  due(now: Instant, limit: number): Promise<readonly ProjectId[]>;
}

/** What somebody has written of a project and not confirmed yet; forgotten after a day. */
export interface ProjectDraftStore {
  find(id: ProjectId): Promise<ProjectDraft | undefined>;
  save(draft: ProjectDraft): Promise<void>;
  remove(id: ProjectId): Promise<void>;
}

/** "Who could use our help?", asked in a channel now and then: one for each channel at most. */
export interface ServicePromptStore {
  find(channel: PlaceId): Promise<ServicePrompt | undefined>;
  /** @throws StaleWrite when somebody else saved first */
  save(prompt: ServicePrompt, dueAt: Instant | undefined): Promise<ServicePrompt>;
  due(now: Instant, limit: number): Promise<readonly PlaceId[]>;
}
