import type { CommunityId } from '../shared/ids.js';
import type { LogEntry } from './change.js';
import type { Community } from './community.js';

export interface CommunityStore {
  /** A community of which nothing is stored comes back as a new one (version 0). */
  get(id: CommunityId): Promise<Community>;
  /** @throws StaleWrite when somebody else saved first */
  save(community: Community): Promise<Community>;
  /** Those with changes that are not in the log yet. */
  withChanges(limit: number): Promise<readonly CommunityId[]>;
}

/** Who changed what. Nothing is ever changed or taken out of it, except by "forget me". */
export interface ChangeLog {
  /** Adds those whose id is new. */
  write(entries: readonly LogEntry[]): Promise<void>;
  /** Newest first. */
  latest(community: CommunityId, limit: number): Promise<readonly LogEntry[]>;
}
