import type { MemberId } from '../shared/ids.js';
import type { Instant } from '../shared/time.js';
import { isAlive, isOpen, type Project, taken } from './project.js';
import { waitingFor, withPromotions } from './seats.js';

/*
 * Who takes part, as pure rules. Each gives back the same object where there is nothing to do, so that doing it twice
 * changes nothing. Seats are never oversold: whoever finds none free waits, and whoever waits comes first.
 */

export interface Willing {
  readonly member: MemberId;
  readonly name: string;
  /** The role's id. */
  readonly role: string;
}

/** One can still say that one wants to take part. */
export const takesVolunteers = (project: Project, now: Instant): boolean =>
  isOpen(project) && now < project.lastDay.endsAt;

/** A seat, or the end of the line. Whoever chooses another role gives the first one back. */
export function volunteered(project: Project, { member, name, role }: Willing, now: Instant): Project {
  const wanted = project.roles.find(({ id }) => id === role);
  if (wanted === undefined || !takesVolunteers(project, now)) return project;
  const before = project.volunteers.find((one) => one.member === member);
  if (before?.role === role) return project;
  const seat = taken(project, role) < wanted.seats && waitingFor(project, role) === 0 ? 'in' : 'waiting';
  const others = project.volunteers.filter((one) => one !== before);
  const after: Project = { ...project, volunteers: [...others, { member, name, role, at: now, seat }] };
  return before === undefined ? after : withPromotions(after);
}

/** Gives one's place back; the first in line gets it, unless it is too late for anybody to come. */
export function withdrawn(project: Project, member: MemberId, now: Instant): Project {
  if (!isAlive(project) || project.volunteers.every((one) => one.member !== member)) return project;
  const left: Project = {
    ...project,
    volunteers: project.volunteers.filter((one) => one.member !== member),
  };
  return takesVolunteers(project, now) ? withPromotions(left) : left;
}

/** "I'll spread the word": noted once. */
export const spreading = (project: Project, member: MemberId): Project =>
  !isOpen(project) || project.spreading.includes(member)
    ? project
    : { ...project, spreading: [...project.spreading, member] };
