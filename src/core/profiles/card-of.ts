import type { Member, Person } from '../members/index.js';
import type { MemberId } from '../shared/ids.js';
import type { Card, CardReader } from './card.js';
import type { ProfileDeps } from './deps.js';
import { type Profile, type ProfileField, visibilityOf } from './profile.js';
import { textsOf } from './texts.js';

/** First who they are and what they are after, then what both could talk about, then the practical things. */
const ORDER: readonly ProfileField[] = [
  'who',
  'aim',
  'role',
  'organisation',
  'skills',
  'knowledge',
  'relationships',
  'interests',
  'languages',
  'zone',
  'hours',
  'link',
  'story',
];

/**
 * What this reader sees of somebody. What their platform says of their role and zone stands in for what they do not
 * say themselves, and is seen by the same people.
 */
export function cardOf(
  profile: Profile,
  person: Pick<Person, 'name' | 'role' | 'zone'>,
  member: Pick<Member, 'zone'>,
  reader: CardReader,
): Card {
  const texts = textsOf(profile, person, member);
  return {
    name: person.name,
    fields: ORDER.filter((field) => texts[field] !== '' && isSeen(profile, field, reader)).map((field) => ({
      field,
      text: texts[field],
    })),
  };
}

/** Whether this reader sees the field at all. */
export function isSeen(profile: Profile, field: ProfileField, reader: CardReader): boolean {
  const visibility = visibilityOf(profile, field);
  return visibility === 'everyone' || (visibility === 'after-yes' && reader === 'room');
}

/** Somebody's card, beside the profile that it comes from: for whoever needs both, looked up once. */
interface Portrait {
  readonly card: Card;
  readonly profile: Profile;
}

type Looking = Pick<ProfileDeps, 'profiles' | 'members' | 'people'>;

/** Of several, in the order asked for. */
export async function portraitsOf(
  { profiles, members, people }: Looking,
  ids: readonly MemberId[],
  reader: CardReader,
): Promise<readonly Portrait[]> {
  const [persons, stored, said] = await Promise.all([
    Promise.all(ids.map((id) => people.find(id))),
    members.getAll(ids),
    profiles.getAll(ids),
  ]);
  return persons.flatMap((person, at) => {
    const [profile, member] = [said[at], stored[at]];
    if (profile === undefined || member === undefined) return [];
    return [{ card: cardOf(profile, person, member, reader), profile }];
  });
}

/** The cards of several, in the order asked for. */
export const cardsOf = async (
  deps: Looking,
  ids: readonly MemberId[],
  reader: CardReader,
): Promise<readonly Card[]> => (await portraitsOf(deps, ids, reader)).map(({ card }) => card);
