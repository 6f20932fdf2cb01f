import { ENGLISH } from '../words/index.js';
import type { EditRefusal } from './edit-rules.js';
import { figure, short } from './message-parts.js';

const { say } = ENGLISH;

/** The forms behind `/serve propose` and "Change it". */
export const draftForm = {
  titles: {
    new: say('project.form.new'),
    edit: say('project.form.edit'),
    rest: say('project.form.rest'),
    lastDay: say('project.form.only-last-day'),
  },
  submit: say('project.form.submit'),
  title: { label: say('project.form.title'), hint: say('project.form.title-hint') },
  need: { label: say('project.form.need'), hint: say('project.form.need-hint') },
  when: { label: say('project.form.when'), hint: say('project.form.when-hint') },
  where: { label: say('project.form.where'), hint: say('project.form.where-hint') },
  roles: { label: say('project.form.roles'), hint: say('project.form.roles-hint') },
  channel: { label: say('project.form.channel') },
  lastDay: { label: say('project.form.last-day'), hint: say('project.form.last-day-hint') },
  host: { label: say('project.form.host') },
  problems: {
    title: say('project.problem.title'),
    need: say('project.problem.need'),
    where: say('project.problem.where'),
    long: (most: number) => say('project.problem.long', { most: figure(most) }),
    channel: say('project.problem.channel'),
    host: say('project.problem.host'),
    mayNotHost: say('project.problem.may-not-host'),
    hostFull: (name: string) => say('project.problem.host-full', { name: short(name, 40) }),
  },
} as const;

export const whenProblems = {
  when: say('project.problem.when'),
  past: say('project.problem.past'),
  lastDay: say('project.problem.last-day'),
  pastDay: say('project.problem.past-day'),
  beforeIt: say('project.problem.before-it'),
} as const;

export const roleProblems = {
  none: say('project.problem.no-roles'),
  tooMany: (count: number) => say('project.problem.many-roles', { count }),
  noNumber: (line: string) => say('project.problem.role-no-number', { line: short(line, 40) }),
  number: (line: string) => say('project.problem.role-number', { line: short(line, 40) }),
  long: (name: string) => say('project.problem.role-long', { name: short(name, 30) }),
  twice: (name: string) => say('project.problem.role-twice', { name: short(name, 40) }),
} as const;

/** Why seats or roles cannot become like that, and what can be done. */
export function refusalWords(refusal: EditRefusal): string {
  const { role, taken } = refusal;
  if (refusal.kind === 'seats-taken') {
    return say('project.refusal.seats-taken', { taken, role: role.name, seats: refusal.seats });
  }
  const { waiting } = refusal;
  const which = taken === 0 ? 'waiting' : waiting === 0 ? 'taken' : 'taken-and-waiting';
  const who = say(`project.refusal.${which}`, { taken, waiting });
  return say('project.refusal.role-wanted', { role: role.name, who, seats: role.seats });
}
