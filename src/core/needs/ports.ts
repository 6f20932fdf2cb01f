import type { CommunityId, MemberId, NeedId, PlaceId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import type { Need } from './need.js';
import type { NeedDraft } from './need-draft.js';

export interface NeedStore {
  find(id: NeedId): Promise<Need | undefined>;
  /** False: this very need is there already, and nothing is changed. */
  insert(need: Need, dueAt: Instant | undefined): Promise<boolean>;
  /**
   * Saves the next state together with its events and gives back what was saved (one version on).
   * @throws StaleWrite when somebody else saved first
   */
  save(need: Need, dueAt: Instant | undefined): Promise<Need>;
  /** Open ones, soonest date first. */
  open(community: CommunityId, limit: number): Promise<readonly Need[]>;
  openIn(channel: PlaceId, limit: number): Promise<readonly Need[]>;
  openRaisedBy(member: MemberId): Promise<readonly Need[]>;
  /** Open ones with this member as raiser or pledger; soonest date first. */
  openWith(member: MemberId): Promise<readonly Need[]>;
  due(now: Instant, limit: number): Promise<readonly NeedId[]>;
}

/** What somebody has written of a need and not posted yet; forgotten after a day. */
export interface NeedDraftStore {
  find(id: NeedId): Promise<NeedDraft | undefined>;
  save(draft: NeedDraft): Promise<void>;
  remove(id: NeedId): Promise<void>;
}
