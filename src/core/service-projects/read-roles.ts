import { roleProblems } from './draft-form-messages.js';
import type { Role } from './project.js';

const MOST_ROLES = 20;
const MOST_SEATS = 500;
const LONGEST_ROLE = 40;

/** One line of what somebody wrote: "Painters: 4", or "Decorators (was Painters): 4". */
interface Line {
  readonly name: string;
  readonly seats: number;
  /** What the role was called until now. */
  readonly was?: string;
}

export type RolesRead = { readonly lines: readonly Line[] } | { readonly problem: string };

export function readRoles(text: string): RolesRead {
  const written = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  if (written.length === 0) return { problem: roleProblems.none };
  if (written.length > MOST_ROLES) return { problem: roleProblems.tooMany(written.length) };
  const lines: Line[] = [];
  for (const words of written) {
    const line = readLine(words);
    if (typeof line === 'string') return { problem: line };
    if (lines.some(({ name }) => isSame(name, line.name))) return { problem: roleProblems.twice(line.name) };
    lines.push(line);
  }
  return { lines };
}

function readLine(words: string): Line | string {
  const [, before = '', number = ''] = /^(.*?)\s*[:=]\s*([^:=]*)$/.exec(words) ?? [];
  if (before === '') return roleProblems.noNumber(words);
  if (!/^\d{1,9}$/.test(number)) return roleProblems.number(words);
  const seats = Number(number);
  if (seats < 1 || seats > MOST_SEATS) return roleProblems.number(words);
  const [, now = '', was = ''] = /^(.*?)\s*\(was (.*)\)$/i.exec(before) ?? [];
  const name = now === '' ? before : now;
  if (name.length > LONGEST_ROLE) return roleProblems.long(name);
  return { name, seats, ...(was !== '' && { was: was.trim() }) };
}

const isSame = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

export const newRoles = (lines: readonly Line[]): readonly Role[] =>
  lines.map(({ name, seats }, index) => ({ id: `r${index + 1}`, name, seats }));

/**
 * A role is known by its name, or by the one that it says it had. Any other line is a new role, whose id was never
 * used before: no old button can mean it.
 * @param version of the project
 */
export function rolesAfter(
  before: readonly Role[],
  lines: readonly Line[],
  version: number,
): readonly Role[] {
  const known = lines.map(
    ({ name, was }) =>
      before.find((role) => isSame(role.name, was ?? name)) ?? before.find((role) => isSame(role.name, name)),
  );
  return lines.map(({ name, seats }, index) => {
    const role = known[index];
    const first = role !== undefined && known.indexOf(role) === index;
    return { id: first ? role.id : `r${version * 100 + index}`, name, seats };
  });
}

/** As it is written into the form again. */
export const rolesText = (roles: readonly Role[]): string =>
  roles.map(({ name, seats }) => `${name}: ${seats}`).join('\n');
