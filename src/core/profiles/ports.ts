import type { CommunityId, MemberId } from '../shared/ids.js';
import type { Errand } from './errand.js';
import type { Profile } from './profile.js';

export interface ProfileStore {
  /** Somebody who has said nothing yet comes back with an empty profile (version 0). */
  get(member: MemberId): Promise<Profile>;
  /** The same for several, in the order asked for. */
  getAll(members: readonly MemberId[]): Promise<readonly Profile[]>;
  /** Gives back what was saved (one version on). @throws StaleWrite when somebody else saved first */
  save(profile: Profile): Promise<Profile>;
  /**
   * Those of a community who offer or like something with one of these words (as `keyWords` gives them), in fields that
   * others may see at some time; in no order.
   */
  withWords(community: CommunityId, words: readonly string[], limit: number): Promise<readonly Profile[]>;
}

/** Kept for a day. */
export interface ErrandStore {
  find(id: string): Promise<Errand | undefined>;
  save(errand: Errand): Promise<void>;
}
