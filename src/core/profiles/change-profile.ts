import type { MemberId } from '../shared/ids.js';
import { untilSaved } from '../shared/stale-write.js';
import type { ProfileDeps } from './deps.js';
import type { Profile } from './profile.js';

/** Loads, changes and saves a profile, again if somebody else was faster; what is unchanged is not written. */
export const changeProfile = (
  { profiles, clock }: Pick<ProfileDeps, 'profiles' | 'clock'>,
  member: MemberId,
  rule: (profile: Profile) => Profile,
): Promise<Profile> =>
  untilSaved(async () => {
    const before = await profiles.get(member);
    const after = rule(before);
    return after === before ? before : profiles.save({ ...after, changedAt: clock() });
  });
