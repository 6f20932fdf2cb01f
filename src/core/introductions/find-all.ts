import type { People, Person } from '../members/index.js';

export const findAll = (people: People, members: readonly Person['member'][]): Promise<Person[]> =>
  Promise.all(members.map((member) => people.find(member)));
