import type { MessageContextMenuCommandInteraction } from 'discord.js';
import { z } from 'zod';
import type { Interaction } from '../../core/conversation/interaction.js';
import { PICK_ANSWER } from './command-definitions.js';
import { memberOfGuild, placeOfGuild, snowflake } from './native-ids.js';
import type { WhereIn } from './where.js';

type Pick = Omit<Extract<Interaction, { kind: 'pick' }>, 'by'>;

const PICKED = z.object({
  guild: snowflake,
  message: snowflake,
  author: z.object({ id: snowflake, bot: z.boolean().default(false) }).nullish(),
  webhookId: z.string().nullish(),
  content: z.string().max(4000).catch(''),
});

/** Reads the menu entry on a message; undefined when Kith has no such entry. */
export function readPick(from: MessageContextMenuCommandInteraction, whereIn: WhereIn): Pick | undefined {
  if (from.commandName !== PICK_ANSWER) return undefined;
  const { author, content, webhookId } = from.targetMessage;
  const read = PICKED.safeParse({
    guild: from.guildId,
    message: from.targetId,
    author: author && { id: author.id, bot: author.bot },
    webhookId,
    content,
  });
  const where = whereIn(from);
  if (!read.success || !where) return undefined;
  const { guild, message, ...rest } = read.data;
  const { channel, thread } = where;
  const person = rest.author && !rest.author.bot && !rest.webhookId ? rest.author.id : undefined;
  return {
    kind: 'pick',
    entry: 'pick-answer',
    message: {
      place: placeOfGuild(guild, channel),
      message,
      words: rest.content,
      url: `https://discord.com/channels/${guild}/${thread ?? channel}/${message}`,
      ...(thread === undefined ? {} : { thread }),
      ...(person === undefined ? {} : { author: memberOfGuild(guild, person) }),
    },
  };
}
