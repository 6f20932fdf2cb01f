import type { InChannelsDeps } from '../interest-channels/index.js';
import type { PlaceId } from '../shared/ids.js';
import type { ProjectDraftStore, ProjectStore, ServicePromptStore } from './ports.js';

/** What service projects need from outside. */
export interface ProjectDeps extends InChannelsDeps {
  readonly projects: ProjectStore;
  readonly projectDrafts: ProjectDraftStore;
  readonly servicePrompts: ServicePromptStore;
  /** Whether stewards look at a proposal before it is posted in this channel. */
  readonly needsReview: (channel: PlaceId) => Promise<boolean>;
  readonly policy: ProjectPolicy;
}

export interface ProjectPolicy {
  /** How many projects one member may host at once, in review or open. */
  readonly openProposals: number;
}

export const DEFAULT_PROJECT_POLICY: ProjectPolicy = { openProposals: 2 };
