import type { MemberId } from '../shared/ids.js';
import { happened } from './happened.js';
import { type Project, type Role, taken, type Volunteer } from './project.js';

export const waitingFor = ({ volunteers }: Project, role: string): number =>
  volunteers.filter((one) => one.role === role && one.seat === 'waiting').length;

export const freeSeats = (project: Project, { id, seats }: Role): number =>
  Math.max(0, seats - taken(project, id));

/** Where somebody stands in a project: with a seat, or as the first, second … in line for one. */
export interface Standing {
  readonly role: Role;
  readonly seat: Volunteer['seat'];
  /** 1 for the first in line; 0 with a seat. */
  readonly line: number;
}

export function standingOf(project: Project, member: MemberId): Standing | undefined {
  const own = project.volunteers.find((one) => one.member === member);
  const role = project.roles.find(({ id }) => id === own?.role);
  if (own === undefined || role === undefined) return undefined;
  const queue = project.volunteers.filter((one) => one.role === role.id && one.seat === 'waiting');
  return { role, seat: own.seat, line: queue.indexOf(own) + 1 };
}

/** Free seats go to those who wait, in the order of their clicks; each of them is told once. */
export function withPromotions(project: Project): Project {
  const free = new Map(project.roles.map((role) => [role.id, freeSeats(project, role)]));
  const lucky: Volunteer[] = [];
  const volunteers = project.volunteers.map((one): Volunteer => {
    const left = free.get(one.role) ?? 0;
    if (one.seat === 'in' || left === 0) return one;
    free.set(one.role, left - 1);
    lucky.push(one);
    return { ...one, seat: 'in' };
  });
  if (lucky.length === 0) return project;
  return lucky.reduce<Project>(
    (current, { member, role }) => happened(current, { kind: 'promoted', member, role }),
    { ...project, volunteers },
  );
}
