import type { Instant } from '../shared/time.js';
import { changeLines } from './change-messages.js';
import { remindersPast } from './due.js';
import { happened } from './happened.js';
import { isAlive, isOpen, type Project, type Role, taken } from './project.js';
import { waitingFor, withPromotions } from './seats.js';

/** What a host may write anew. */
export type ProjectFacts = Pick<Project, 'title' | 'need' | 'when' | 'where' | 'roles' | 'lastDay'>;

export const factsOf = ({ title, need, when, where, roles, lastDay }: ProjectFacts): ProjectFacts => ({
  title,
  need,
  when,
  where,
  roles,
  lastDay,
});

export type EditRefusal =
  | {
      readonly kind: 'seats-taken';
      readonly role: Role;
      /** What was asked for. */
      readonly seats: number;
      readonly taken: number;
    }
  | {
      readonly kind: 'role-has-people';
      readonly role: Role;
      readonly taken: number;
      readonly waiting: number;
    };

/** Nobody loses a seat by an edit: the first reason why these facts cannot be. */
export function whyNotEdit(
  project: Project,
  { roles }: Pick<ProjectFacts, 'roles'>,
): EditRefusal | undefined {
  for (const role of project.roles) {
    const after = roles.find(({ id }) => id === role.id);
    const inside = taken(project, role.id);
    const waiting = waitingFor(project, role.id);
    if (after === undefined && inside + waiting > 0) {
      return { kind: 'role-has-people', role, taken: inside, waiting };
    }
    if (after !== undefined && after.seats < inside) {
      return { kind: 'seats-taken', role, seats: after.seats, taken: inside };
    }
  }
  return undefined;
}

/** New facts; who takes part is told what was and what is. More seats go to those who wait. */
export function edited(project: Project, facts: ProjectFacts, now: Instant): Project | EditRefusal {
  if (!isAlive(project)) return project;
  const refusal = whyNotEdit(project, facts);
  if (refusal !== undefined) return refusal;
  const changes = changeLines(project, facts);
  if (changes.length === 0) return project;
  const next: Project = { ...project, ...factsOf(facts), reminded: remindedAfter(project, facts, now) };
  if (!isOpen(project)) return happened(next, { kind: 'proposed' });
  return withPromotions(happened(next, { kind: 'edited', changes }));
}

/** A new time is reminded of anew, and a new last day asked about. */
function remindedAfter(
  { when, lastDay, reminded }: Project,
  after: ProjectFacts,
  now: Instant,
): Project['reminded'] {
  const asked = after.lastDay.endsAt === lastDay.endsAt && reminded.includes('how-did-it-go');
  const sameTime = when.kind === 'at' && after.when.kind === 'at' && when.at === after.when.at;
  if (sameTime && (asked || !reminded.includes('how-did-it-go'))) return reminded;
  const before = sameTime
    ? reminded.filter((which) => which !== 'how-did-it-go')
    : after.when.kind === 'at'
      ? remindersPast(after.when.at, now)
      : [];
  return asked ? [...before, 'how-did-it-go'] : before;
}
