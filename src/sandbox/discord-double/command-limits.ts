import { type Json, list, number, record, records, text } from './json.js';
import { type Problems, problems } from './problems.js';

const chatName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const subcommand = 1;
const group = 2;
const mostOfKind: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** Throws 50035 unless Discord would register all these commands in one bulk PUT. */
export function checkCommands(commands: readonly Json[]): void {
  const found = problems();
  commands.forEach((command, at) => {
    checkCommand(found, command, String(at));
  });
  for (const [kind, most] of Object.entries(mostOfKind)) {
    const size = commands.filter((command) => String(command.type ?? 1) === kind).length;
    found.require(
      size <= most,
      'commands',
      `Maximum number of application commands of type ${kind}: ${most}`,
    );
  }
  const keys = commands.map((command) => `${command.type ?? 1}:${text(command.name)}`);
  found.require(new Set(keys).size === keys.length, 'commands', 'Application command names must be unique');
  found.throwIfAny();
}

function checkCommand(found: Problems, command: Json, path: string): void {
  const kind = number(command.type) ?? 1;
  if (kind === 1) {
    checkNamed(found, command, path);
    checkOptionList(found, records(command.options), path);
    found.require(weight(command) <= 8000, path, 'Command exceeds maximum size (8000)');
    return;
  }
  found.length(command.name, `${path}.name`, 1, 32);
  found.require(text(command.description) === '', `${path}.description`, 'Context menu commands have none');
  found.require(list(command.options).length === 0, `${path}.options`, 'Context menu commands have none');
}

function checkNamed(found: Problems, named: Json, path: string): void {
  const names = [named.name, ...Object.values(record(named.name_localizations))].map(text);
  for (const name of names) {
    const fits = chatName.test(name) && name === name.toLowerCase();
    found.require(fits, `${path}.name`, `"${name}" must be 1 to 32 lowercase letters, digits, - or _`);
  }
  for (const words of [named.description, ...Object.values(record(named.description_localizations))]) {
    found.length(words, `${path}.description`, 1, 100);
  }
}

function checkOptionList(found: Problems, options: readonly Json[], path: string): void {
  found.require(options.length <= 25, `${path}.options`, 'Must be 25 or fewer in length.');
  const names = options.map((option) => option.name);
  found.require(new Set(names).size === names.length, `${path}.options`, 'Option names must be unique');
  const firstOptional = options.findIndex((option) => option.required !== true);
  const late = options.some(
    (option, at) => option.required === true && firstOptional >= 0 && at > firstOptional,
  );
  found.require(!late, `${path}.options`, 'Required options must be placed before non-required options');
  const nested = options.filter((option) => option.type === subcommand || option.type === group).length;
  found.require(
    nested === 0 || nested === options.length,
    `${path}.options`,
    'Subcommands cannot stand beside other options',
  );
  options.forEach((option, at) => {
    checkOption(found, option, `${path}.options.${at}`);
  });
}

function checkOption(found: Problems, option: Json, path: string): void {
  const kind = number(option.type) ?? 0;
  found.require(kind >= 1 && kind <= 11, `${path}.type`, 'Must be between 1 and 11.');
  checkNamed(found, option, path);
  if (kind === subcommand || kind === group) {
    checkOptionList(found, records(option.options), path);
    return;
  }
  const choices = records(option.choices);
  found.require(choices.length <= 25, `${path}.choices`, 'Must be 25 or fewer in length.');
  found.require(
    choices.length === 0 || option.autocomplete !== true,
    `${path}.autocomplete`,
    'Cannot be set together with choices',
  );
  choices.forEach((choice, at) => {
    found.length(choice.name, `${path}.choices.${at}.name`, 1, 100);
    if (kind === 3) found.length(choice.value, `${path}.choices.${at}.value`, 1, 100);
  });
}

/** Discord counts the longest localization of every name, description and choice value. */
function weight(part: Json): number {
  const longest = (own: unknown, others: unknown) =>
    Math.max(text(own).length, ...Object.values(record(others)).map((words) => text(words).length));
  const own =
    longest(part.name, part.name_localizations) +
    longest(part.description, part.description_localizations) +
    text(part.value).length;
  return [...records(part.options), ...records(part.choices)].reduce((sum, one) => sum + weight(one), own);
}
