import type { ChatInputCommandInteraction, UserContextMenuCommandInteraction } from 'discord.js';
import { z } from 'zod';
import { COMMANDS } from '../../core/conversation/commands.js';
import type { Command } from '../../core/conversation/interaction.js';
import { INTRODUCE_ME, OPTIONS } from './command-definitions.js';
import { memberOfGuild, placeOfGuild, snowflake } from './native-ids.js';
import type { WhereIn } from './where.js';

type Spoken = ({ readonly kind: 'command' } & Command) | { readonly kind: 'visit' };

const TYPED = z.object({
  guild: snowflake,
  command: z.enum(COMMANDS.map((known) => known.command)),
  verb: z.string().optional(),
  people: z.array(snowflake),
  words: z.string().max(6000),
});

/** Reads a slash command or the menu entry on a person; undefined when Kith has no such command. */
export function readCommand(
  from: ChatInputCommandInteraction | UserContextMenuCommandInteraction,
  whereIn: WhereIn,
): Spoken | undefined {
  const typed = TYPED.safeParse(from.isUserContextMenuCommand() ? fromMenu(from) : fromSlash(from));
  if (!typed.success) return undefined;
  const { guild, command, verb, people, words } = typed.data;
  if (verb !== undefined && !verbsOf(command).includes(verb)) return undefined;
  if (command === 'kith' && verb === 'home') return { kind: 'visit' };
  const members = people.map((user) => memberOfGuild(guild, user));
  const channel = whereIn(from)?.channel;
  return {
    ...{ kind: 'command', command, people: members, words },
    ...(verb === undefined ? {} : { verb }),
    ...(channel === undefined ? {} : { place: placeOfGuild(guild, channel) }),
  };
}

const fromMenu = (from: UserContextMenuCommandInteraction) => ({
  guild: from.guildId,
  command: from.commandName === INTRODUCE_ME ? 'intro' : from.commandName,
  people: [from.targetId],
  words: '',
});

function fromSlash(from: ChatInputCommandInteraction) {
  const value = (name: string) => from.options.get(name)?.value;
  const people = [value(OPTIONS.person), value(OPTIONS.and)].filter((id) => id !== undefined);
  return {
    guild: from.guildId,
    command: from.commandName,
    verb: from.options.getSubcommand(false) ?? value(OPTIONS.show),
    people,
    words: value(OPTIONS.why) ?? value(OPTIONS.words) ?? '',
  };
}

const verbsOf = (command: Command['command']): readonly string[] =>
  COMMANDS.find((known) => known.command === command)?.verbs.map(({ verb }) => verb) ?? [];
