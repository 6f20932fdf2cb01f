import { dayWords, short, whenWords } from './message-parts.js';
import type { Project, Role } from './project.js';

type Facts = Pick<Project, 'title' | 'need' | 'when' | 'where' | 'roles' | 'lastDay'>;

const VALUE = 60;

/** What was and what is, one line for each thing that is another one now. */
export const changeLines = (before: Facts, after: Facts): readonly string[] => [
  ...line('Title', short(before.title, VALUE), short(after.title, VALUE)),
  ...(before.need === after.need ? [] : [`What is needed now reads: ${short(after.need, 120)}`]),
  ...line('When', whenWords(before.when), whenWords(after.when)),
  ...(before.where === after.where
    ? []
    : [`Where: ${short(after.where, VALUE)} (it was: ${short(before.where, VALUE)})`]),
  ...line('Last day', dayWords(before.lastDay.date), dayWords(after.lastDay.date)),
  ...after.roles.flatMap((role) =>
    roleLines(
      before.roles.find(({ id }) => id === role.id),
      role,
    ),
  ),
  ...before.roles.flatMap(({ id, name }) =>
    after.roles.some((role) => role.id === id) ? [] : [`${name}: not looked for any more`],
  ),
];

const line = (what: string, before: string, after: string): readonly string[] =>
  before === after ? [] : [`${what}: ${after} (it was: ${before})`];

function roleLines(before: Role | undefined, { name, seats }: Role): readonly string[] {
  if (before === undefined) return [`New: ${name}, ${seatWords(seats)}`];
  return [
    ...(before.name === name ? [] : [`${before.name} is now called: ${name}`]),
    ...(before.seats === seats ? [] : [`${name}: ${seatWords(seats)} (it was: ${before.seats})`]),
  ];
}

const seatWords = (seats: number): string => (seats === 1 ? 'one seat' : `${seats} seats`);
