import type { Person } from '../../members/index.js';
import type { Entrant } from '../../pairing/index.js';
import { interestsOf, isSeen, offersOf, type Profile, type ProfileField } from '../../profiles/index.js';
import type { hoursInUtc } from './hours.js';
import type { Candidate } from './who-may.js';

/** What the draw may know of somebody: nothing of what they show to nobody. */
export function entrantOf(
  profile: Profile,
  { member, person, participant }: Candidate,
  inUtc: ReturnType<typeof hoursInUtc>,
): Entrant {
  const shown = (field: ProfileField) => isSeen(profile, field, 'room');
  const organisation = organisationOf(profile);
  const zone = shown('zone') ? zoneOf(member.zone, person) : undefined;
  return {
    interests: interestsOf(profile, 'room'),
    offers: offersOf(profile, 'room'),
    ...(profile.aim !== undefined && shown('aim') && { aim: profile.aim }),
    languages: shown('languages') ? profile.languages : [],
    ...(organisation !== undefined && { organisation }),
    ...(zone !== undefined && { hours: inUtc(zone, shown('hours') ? profile.hours : undefined) }),
    goesFirst: participant.leftOut !== undefined,
  };
}

const zoneOf = (own: string | undefined, { zone }: Person): string | undefined => own ?? zone;

export const organisationOf = (profile: Profile): string | undefined =>
  isSeen(profile, 'organisation', 'room') ? profile.organisation : undefined;
