import type { MemberId } from '../shared/ids.js';
import type { Member } from './member.js';

export interface MemberStore {
  /** Somebody of whom nothing is stored comes back as a new member (version 0). */
  get(id: MemberId): Promise<Member>;
  /** The same for several, in the order asked for. */
  getAll(ids: readonly MemberId[]): Promise<readonly Member[]>;
  /** @throws StaleWrite when somebody else saved first */
  save(member: Member): Promise<void>;
}
