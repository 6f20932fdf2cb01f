import type { MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { Member } from './member.js';
import type { MemberStore } from './member-store.js';

/** Loads, changes and saves a member, again if somebody else was faster; what is unchanged is not written. */
export const changeMember = (
  members: MemberStore,
  id: MemberId,
  change: (member: Member) => Member,
): Promise<Member> =>
  untilSaved(async () => {
    const before = await members.get(id);
    const after = change(before);
    if (after !== before) await members.save(after);
    return after;
  });
