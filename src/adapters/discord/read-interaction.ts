import { type BaseInteraction, MessageFlags, type MessageFlagsBitField } from 'discord.js';
import { z } from 'zod';
import { parseActionKey } from '../../core/conversation/action-key.js';
import type { Actor, Interaction } from '../../core/conversation/interaction.js';
import { communityOfGuild, guildInKey, memberOfGuild, snowflake } from './native-ids.js';
import { readAnswers } from './read-answers.js';
import { readCommand } from './read-command.js';
import { readPick } from './read-pick.js';
import type { WhereIn } from './where.js';

/** The message that a pressed button stands on, or that a submitted form was opened from. */
export interface StandsOn {
  readonly layout: 'delivered' | 'answer';
  readonly onlyForThem: boolean;
}

export type Read =
  | { readonly kind: 'understood'; readonly interaction: Interaction; readonly on: StandsOn | undefined }
  | { readonly kind: 'not-understood'; readonly why: 'unknown' | 'no-server' | 'foreign' }
  /** Nothing that a person waits for. */
  | { readonly kind: 'not-ours' };

/** Reads what somebody did. Everything that comes from outside is doubted here, and nowhere later. */
export function readInteraction(from: BaseInteraction, whereIn: WhereIn): Read {
  if (from.isChatInputCommand() || from.isUserContextMenuCommand())
    return spoken(from, () => readCommand(from, whereIn));
  if (from.isMessageContextMenuCommand()) return spoken(from, () => readPick(from, whereIn));
  if (from.isButton()) {
    return keyed(from, from.customId, (action, by) =>
      understood({ kind: 'press', action, by }, standingOn(from.message.flags)),
    );
  }
  if (from.isModalSubmit()) {
    return keyed(from, from.customId, (action, by, guild) => {
      const answers = readAnswers(from.fields, guild);
      const on = from.message ? standingOn(from.message.flags) : undefined;
      return answers ? understood({ kind: 'submission', action, answers, by }, on) : unknown;
    });
  }
  return from.isRepliable() ? unknown : { kind: 'not-ours' };
}

/** What somebody said or chose from a menu, before it is known who. */
type Said = ReturnType<typeof readCommand> | ReturnType<typeof readPick>;

function spoken(from: BaseInteraction, read: () => Said): Read {
  const by = actorIn(from, from.guildId);
  if (!by) return { kind: 'not-understood', why: 'no-server' };
  const said = read();
  return said ? understood({ ...said, by }, undefined) : unknown;
}

const unknown: Read = { kind: 'not-understood', why: 'unknown' };
const understood = (interaction: Interaction, on: StandsOn | undefined): Read => ({
  kind: 'understood',
  interaction,
  on,
});

type Action = NonNullable<ReturnType<typeof parseActionKey>>;

function keyed(
  from: BaseInteraction,
  key: string,
  read: (action: Action, by: Actor, guild: string) => Read,
): Read {
  const action = parseActionKey(key);
  if (!action) return unknown;
  const named = guildInKey(action.id);
  const guild = from.guildId ?? named;
  const by = actorIn(from, guild);
  if (guild === undefined || !by) return { kind: 'not-understood', why: 'no-server' };
  if (named !== undefined && named !== guild) return { kind: 'not-understood', why: 'foreign' };
  return read(action, by, guild);
}

const standingOn = (flags: MessageFlagsBitField): StandsOn => ({
  layout: flags.has(MessageFlags.IsComponentsV2) ? 'answer' : 'delivered',
  onlyForThem: flags.has(MessageFlags.Ephemeral),
});

const ACTOR = z.object({
  user: snowflake,
  guild: snowflake,
  name: z.string().min(1),
  locale: z.string().min(2).optional().catch(undefined),
});

function actorIn(from: BaseInteraction, guild: string | null | undefined): Actor | undefined {
  const nick = from.member && ('nickname' in from.member ? from.member.nickname : from.member.nick);
  const read = ACTOR.safeParse({
    user: from.user.id,
    guild,
    name: nick ?? from.user.globalName ?? from.user.username,
    locale: from.locale,
  });
  if (!read.success) return undefined;
  const { user, guild: id, name, locale } = read.data;
  const who = { member: memberOfGuild(id, user), community: communityOfGuild(id), name };
  return locale === undefined ? who : { ...who, locale };
}
