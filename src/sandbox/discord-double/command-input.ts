import { ApplicationCommandType, ApplicationCommandOptionType as Option } from 'discord.js';
import type { TypedCommand } from '../persona.js';
import { type Json, list, number, records, text } from './json.js';

/** A typed command turned into what Discord's client would send: only registered options, in order. */
interface FilledCommand {
  readonly options: readonly Json[];
  readonly userIds: readonly string[];
}

export function fillCommand(command: Json, input: TypedCommand): FilledCommand {
  const name = `/${text(command.name)}`;
  const options = records(command.options);
  const nested = options.some((one) => one.type === Option.Subcommand || one.type === Option.SubcommandGroup);
  if (!nested) return fillOptions(name, options, input);
  const path = (input.verb ?? '').split(' ').filter((word) => word !== '');
  return fillSubcommand(name, options, path, input);
}

function fillSubcommand(
  name: string,
  options: readonly Json[],
  path: readonly string[],
  input: TypedCommand,
) {
  const [step, ...rest] = path;
  const chosen = options.find((one) => text(one.name) === step);
  if (!chosen) {
    const known = options.map((one) => text(one.name)).join(', ');
    throw new Error(`${name} has no subcommand "${step ?? ''}"; it has: ${known}`);
  }
  const inner = records(chosen.options);
  const deeper = `${name} ${step}`;
  const { verb: _verb, ...others } = input;
  const filled: FilledCommand =
    chosen.type === Option.SubcommandGroup
      ? fillSubcommand(deeper, inner, rest, input)
      : fillOptions(deeper, inner, rest.length > 0 ? { ...others, verb: rest.join(' ') } : others);
  const whole = { type: chosen.type, name: step, options: filled.options };
  return { options: [whole], userIds: filled.userIds };
}

function fillOptions(name: string, options: readonly Json[], input: TypedCommand): FilledCommand {
  const values = new Map<string, string>();
  // What elsewhere is a verb with words after it can be an option of its own here.
  const own = options.find((one) => text(one.name) === input.verb && isFreeText(one));
  if (own) values.set(text(own.name), checkedWords(name, own, input.words ?? ''));
  else if (input.verb !== undefined)
    values.set('show', chosenValue(name, named(name, options, 'show'), input.verb));
  const people = input.people ?? [];
  const slots = options.filter((one) => one.type === Option.User);
  if (people.length > slots.length) {
    throw new Error(`${name} takes ${slots.length} people, not ${people.length}`);
  }
  people.forEach((person, at) => {
    values.set(text(slots[at]?.name), person.id);
  });
  if (input.words !== undefined && !own) {
    const free = options.find((one) => isFreeText(one) && !values.has(text(one.name)));
    if (!free) throw new Error(`${name} has no option that takes free words`);
    values.set(text(free.name), checkedWords(name, free, input.words));
  }
  for (const option of options) {
    const missing = option.required === true && !values.has(text(option.name));
    if (missing) throw new Error(`${name} needs its option "${text(option.name)}"`);
  }
  const filled = options.filter((one) => values.has(text(one.name)));
  return {
    options: filled.map(({ type, name: key }) => ({ type, name: key, value: values.get(text(key)) })),
    userIds: people.map((person) => person.id),
  };
}

function named(name: string, options: readonly Json[], wanted: string): Json {
  const found = options.find((one) => text(one.name) === wanted);
  if (!found) throw new Error(`${name} has no option "${wanted}"`);
  return found;
}

function chosenValue(name: string, option: Json, wanted: string): string {
  const choices = records(option.choices);
  if (choices.length === 0) return checkedWords(name, option, wanted);
  const choice = choices.find((one) => one.value === wanted) ?? choices.find((one) => one.name === wanted);
  if (choice) return text(choice.value);
  const known = choices.map((one) => text(one.value)).join(', ');
  throw new Error(`${name} ${text(option.name)}: "${wanted}" is not a choice; there are: ${known}`);
}

const isFreeText = (option: Json): boolean =>
  option.type === Option.String && list(option.choices).length === 0 && option.name !== 'show';

function checkedWords(name: string, option: Json, words: string): string {
  const least = number(option.min_length) ?? 0;
  const most = number(option.max_length) ?? 6000;
  if (words.length >= least && words.length <= most) return words;
  throw new Error(`${name} ${text(option.name)}: must be ${least} to ${most} characters long`);
}

/** The registered command of this name and kind, as a member of this server finds it. */
export function findCommand(
  commands: ReadonlyMap<string, readonly Json[]>,
  guildId: string | undefined,
  type: ApplicationCommandType,
  name: string,
): Json {
  const here = [...(commands.get(guildId ?? '') ?? []), ...(commands.get('global') ?? [])];
  const found = here.find((one) => one.type === type && one.name === name);
  if (found) return found;
  const known = here.map((one) => text(one.name)).join(', ') || 'none';
  const kind = type === ApplicationCommandType.ChatInput ? `/${name}` : `menu entry "${name}"`;
  throw new Error(`${kind} is not registered; registered here: ${known}`);
}
