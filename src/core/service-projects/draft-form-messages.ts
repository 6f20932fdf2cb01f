import type { EditRefusal } from './edit-rules.js';
import { counted, people, short } from './message-parts.js';

/** The forms behind `/serve propose` and "Change it". */
export const draftForm = {
  titles: {
    new: 'Propose a project',
    edit: 'Change this project',
    rest: 'Channel, last day, host',
    lastDay: 'Last day',
  },
  submit: 'Show me',
  title: { label: 'What is it called?', hint: 'For example: Paint the youth club' },
  need: {
    label: 'For whom, and what do they need?',
    hint: 'A few sentences: who is helped, and what is to be done.',
  },
  when: { label: 'When? (or “ongoing”)', hint: '2026-12-05 10:00, by the channel’s clocks; or: ongoing' },
  where: { label: 'Where, or how to meet online?', hint: 'For example: 12 Mill Lane, or a link to the call' },
  roles: { label: 'Who is needed? One role on each line', hint: 'Painters: 4' },
  channel: { label: 'In which channel?' },
  lastDay: {
    label: 'Last day to volunteer',
    hint: 'For example: 2026-12-05. The day after, I ask the host how it went.',
  },
  host: { label: 'Who hosts it?' },
  problems: {
    title: 'Please give it a name.',
    need: 'Please write for whom it is, and what they need.',
    where: 'Please write where it is, or how to meet online.',
    long: (most: number) => `Please keep it under ${most.toLocaleString('en-GB')} characters.`,
    channel: 'Please choose a channel.',
    host: 'Please choose one person.',
    mayNotHost: 'This person may not host a project there. Please choose a member who may.',
    hostFull: (name: string) =>
      `${short(name, 40)} hosts as many projects as one can at once. Please choose somebody else.`,
  },
} as const;

export const whenProblems = {
  when: 'Please write it like 2026-12-05 10:00, or: ongoing',
  past: 'That is in the past. Please choose a time to come.',
  lastDay: 'Please write it like 2026-12-05.',
  pastDay: 'That day is over. Please choose a day to come.',
  beforeIt: 'That is before the project takes place. Please choose that day or a later one.',
} as const;

export const roleProblems = {
  none: 'Please write at least one role, for example: Painters: 4',
  tooMany: (count: number) =>
    `There can be 20 roles at most; these are ${count}. Perhaps some can be put together.`,
  noNumber: (line: string) => `“${short(line, 40)}” does not say how many. Please write it like: Painters: 4`,
  number: (line: string) => `“${short(line, 40)}”: please write a whole number from 1 to 500.`,
  long: (name: string) => `“${short(name, 30)}” is long: please keep a role under 40 letters.`,
  twice: (name: string) => `“${short(name, 40)}” is there twice. Please put them on one line.`,
} as const;

/** Why seats or roles cannot become like that, and what can be done. */
export function refusalWords(refusal: EditRefusal): string {
  const { role } = refusal;
  if (refusal.kind === 'seats-taken') {
    return `${people(refusal.taken)} have a seat for ${role.name} already, so there can’t be only ${refusal.seats}. Nobody loses a seat; ask some of them first.`.replace(
      /^one person have/,
      'one person has',
    );
  }
  const inside = refusal.taken === 0 ? '' : counted(refusal.taken, 'seat is', 'seats are');
  const waiting = refusal.waiting === 0 ? '' : `${people(refusal.waiting)} waiting`;
  const who = [inside === '' ? '' : `${inside} taken`, waiting].filter((part) => part !== '').join(', ');
  return `${role.name} can’t be left out: ${who}. Ask them to choose another role first. To rename it, write “New name (was ${role.name}): ${role.seats}”.`;
}
