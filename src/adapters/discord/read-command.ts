import type { ChatInputCommandInteraction, UserContextMenuCommandInteraction } from 'discord.js';
import { z } from 'zod';
import { COMMANDS } from '../../core/conversation/commands.js';
import type { Command } from '../../core/conversation/interaction.js';
import { BY_TOPIC, INTRODUCE_ME, OPTIONS } from './command-definitions.js';
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
  const topic = value(OPTIONS.topic);
  const why = value(OPTIONS.why) ?? value(OPTIONS.words) ?? '';
  const about = { guild: from.guildId, command: from.commandName, people };
  // Why they ask goes on a line of its own, so that nothing of what they typed is lost.
  return topic !== undefined && people.length === 0
    ? { ...about, verb: BY_TOPIC, words: why === '' ? topic : `${topic}\n${why}` }
    : { ...about, verb: from.options.getSubcommand(false) ?? value(OPTIONS.show), words: why };
}

const verbsOf = (command: Command['command']): readonly string[] =>
  COMMANDS.find((known) => known.command === command)?.verbs.map(({ verb }) => verb) ?? [];
