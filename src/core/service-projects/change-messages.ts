import { ENGLISH } from '../words/index.js';
import { dayWords, short, whenWords } from './message-parts.js';
import type { Project, Role } from './project.js';

const { say } = ENGLISH;

type Facts = Pick<Project, 'title' | 'need' | 'when' | 'where' | 'roles' | 'lastDay'>;

const VALUE = 60;

/** What was and what is, one line for each thing that is another one now. */
export const changeLines = (before: Facts, after: Facts): readonly string[] => [
  ...line('title', short(before.title, VALUE), short(after.title, VALUE)),
  ...(before.need === after.need ? [] : [say('project.change.need', { need: short(after.need, 120) })]),
  ...line('when', whenWords(before.when), whenWords(after.when)),
  ...(before.where === after.where
    ? []
    : [changed('where', short(before.where, VALUE), short(after.where, VALUE))]),
  ...line('last-day', dayWords(before.lastDay.date), dayWords(after.lastDay.date)),
  ...after.roles.flatMap((role) =>
    roleLines(
      before.roles.find(({ id }) => id === role.id),
      role,
    ),
  ),
  ...before.roles.flatMap(({ id, name }) =>
    after.roles.some((role) => role.id === id) ? [] : [say('project.change.role-gone', { role: name })],
  ),
];

type Changing = 'title' | 'when' | 'where' | 'last-day';

const line = (what: Changing, before: string, after: string): readonly string[] =>
  before === after ? [] : [changed(what, before, after)];

const changed = (what: Changing, before: string, after: string): string =>
  say(`project.change.${what}`, { before, after });

function roleLines(before: Role | undefined, { name, seats }: Role): readonly string[] {
  if (before === undefined) return [say('project.change.role-new', { role: name, seats })];
  return [
    ...(before.name === name
      ? []
      : [say('project.change.role-renamed', { before: before.name, after: name })]),
    ...(before.seats === seats
      ? []
      : [say('project.change.seats', { role: name, seats, before: before.seats })]),
  ];
}
