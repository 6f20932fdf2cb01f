import type { Person } from '../../members/index.js';
import type { Entrant } from '../../pairing/index.js';
import { type Profile, type ProfileField, visibilityOf } from '../../profiles/index.js';
import type { hoursInUtc } from './hours.js';
import type { Candidate } from './who-may.js';

/** What the draw may know of somebody: nothing of what they show to nobody. */
export function entrantOf(
  profile: Profile,
  { member, person, participant }: Candidate,
  inUtc: ReturnType<typeof hoursInUtc>,
): Entrant {
  const shown = (field: ProfileField) => visibilityOf(profile, field) !== 'never';
  const list = (field: 'interests' | 'skills' | 'knowledge' | 'relationships' | 'languages') =>
    shown(field) ? profile[field] : [];
  const organisation = organisationOf(profile);
  const zone = shown('zone') ? zoneOf(member.zone, person) : undefined;
  return {
    interests: list('interests'),
    offers: [...list('skills'), ...list('knowledge'), ...list('relationships')],
    ...(profile.aim !== undefined && shown('aim') && { aim: profile.aim }),
    languages: list('languages'),
    ...(organisation !== undefined && { organisation }),
    ...(zone !== undefined && { hours: inUtc(zone, shown('hours') ? profile.hours : undefined) }),
    goesFirst: participant.leftOut !== undefined,
  };
}

const zoneOf = (own: string | undefined, { zone }: Person): string | undefined => own ?? zone;

export const organisationOf = (profile: Profile): string | undefined =>
  visibilityOf(profile, 'organisation') === 'never' ? undefined : profile.organisation;
