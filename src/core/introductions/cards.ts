import type { MemberStore, People, Person } from '../members/index.js';
import type { Card } from './introduction.js';

/** What others see of a person. Until there are profiles: name, role line, and a sentence of their own. */
export async function cardOf(members: MemberStore, person: Person): Promise<Card> {
  const { about } = await members.get(person.member);
  return {
    name: person.name,
    ...(person.role !== undefined && { role: person.role }),
    ...(about !== undefined && { about }),
  };
}

export const findAll = (people: People, members: readonly Person['member'][]): Promise<Person[]> =>
  Promise.all(members.map((member) => people.find(member)));
