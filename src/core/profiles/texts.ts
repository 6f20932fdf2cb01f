import type { Member, Person } from '../members/index.js';
import type { Profile, ProfileField } from './profile.js';

/** What stands in each field, in one line; for zone and role, what the platform says where they say nothing. */
export function textsOf(
  profile: Profile,
  person: Pick<Person, 'role' | 'zone'>,
  member: Pick<Member, 'zone'>,
): Readonly<Record<ProfileField, string>> {
  const { who, aim, role, organisation, link, story, hours } = profile;
  return {
    who: inOneLine(who),
    aim: inOneLine(aim),
    interests: listed(profile.interests),
    skills: listed(profile.skills),
    knowledge: listed(profile.knowledge),
    relationships: listed(profile.relationships),
    role: inOneLine(role ?? person.role),
    organisation: inOneLine(organisation),
    languages: listed(profile.languages),
    zone: inOneLine(member.zone ?? person.zone),
    hours: hours === undefined ? '' : `${hours.from}–${hours.to}`,
    link: inOneLine(link),
    story: inOneLine(story),
  };
}

const listed = (entries: readonly string[]): string => entries.map(inOneLine).join(', ');

/** A line of its own could pass for another field of the card. */
export const inOneLine = (text = ''): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
