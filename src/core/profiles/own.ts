import type { Actor } from '../conversation/interaction.js';
import type { ProfileDeps } from './deps.js';
import type { Own } from './panel-messages.js';

/** Somebody's own profile, also while their platform cannot be asked about them. */
export async function ownOf({ profiles, members, people }: ProfileDeps, by: Actor): Promise<Own> {
  const [profile, member, person] = await Promise.all([
    profiles.get(by.member),
    members.get(by.member),
    people.find(by.member).catch(() => ({ name: by.name })),
  ]);
  return { profile, member, person };
}
