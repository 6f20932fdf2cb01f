import type { Member } from '../members/index.js';
import type { Profile } from './profile.js';
import type { SaidHelp, SaidPractical, SaidWho } from './read-profile-forms.js';

/** Each section replaces its own fields only, so that two forms sent at the same moment both stand. */
export function withWho(
  { who: _w, aim: _a, link: _l, story: _s, ...others }: Profile,
  { who, aim, interests, link, story }: SaidWho,
): Profile {
  return {
    ...others,
    who,
    aim,
    interests,
    ...(link !== undefined && { link }),
    ...(story !== undefined && { story }),
  };
}

export const withHelp = (profile: Profile, said: SaidHelp): Profile => ({ ...profile, ...said });

export function withPractical(
  { role: _r, organisation: _o, hours: _h, ...others }: Profile,
  { role, organisation, languages, hours }: SaidPractical,
): Profile {
  return {
    ...others,
    languages,
    ...(role !== undefined && { role }),
    ...(organisation !== undefined && { organisation }),
    ...(hours !== undefined && { hours }),
  };
}

/** The zone is the member's: quiet hours go by it too. */
export function withZone(member: Member, zone: string | undefined): Member {
  if (member.zone === zone) return member;
  const { zone: _z, ...others } = member;
  return zone === undefined ? others : { ...others, zone };
}
