import { COMMANDS } from '../core/conversation/commands.js';
import type { Persona, TypedCommand } from './persona.js';
import { Problem } from './problem.js';

export interface ParsedCommand {
  readonly name: string;
  readonly input: TypedCommand;
}

const AND = new Intl.ListFormat('en-GB');

/** Reads a command as typed: `/intro @Ben we both love maps`, `/kith pause 3d`. @throws Problem */
export function parseCommand(typed: string, people: readonly Persona[]): ParsedCommand {
  const [, name = '', after = ''] = /^\s*\/(\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
  const known = COMMANDS.find(({ command }) => command === name);
  if (known === undefined) {
    const list = AND.format(COMMANDS.map(({ command }) => `/${command}`));
    throw new Problem(`There is no command /${name} here; there are ${list}.`);
  }
  const [first = ''] = after.split(/\s+/, 1);
  const verb = known.verbs.find((one) => one.verb === first.toLowerCase())?.verb;
  const { named, rest } = readPeople(after.slice(verb === undefined ? 0 : first.length).trim(), people);
  return {
    name,
    input: {
      ...(verb !== undefined && { verb }),
      ...(named.length > 0 && { people: named }),
      ...(rest !== '' && { words: rest }),
    },
  };
}

/** The people named at the beginning, `and` between them allowed; what follows is left as it is. */
function readPeople(words: string, people: readonly Persona[]): { named: Persona[]; rest: string } {
  const named: Persona[] = [];
  let rest = words;
  for (;;) {
    const mention = named.length > 0 ? rest.replace(/^(and|&|,)\s*(?=@)/, '') : rest;
    if (!mention.startsWith('@')) return { named, rest };
    const person = longestMatch(mention.slice(1), people);
    named.push(person);
    rest = mention.slice(1 + person.name.length).trim();
  }
}

function longestMatch(words: string, people: readonly Persona[]): Persona {
  const lower = words.toLowerCase();
  const [found] = people
    .filter(({ name }) => lower.startsWith(name.toLowerCase()) && !/^\w/.test(words.slice(name.length)))
    .sort((one, other) => other.name.length - one.name.length);
  if (found !== undefined) return found;
  const known = people.map(({ name }) => name).join(', ');
  throw new Problem(`There is nobody called @${words.split(/\s/, 1)[0]} here. There are ${known}.`);
}
