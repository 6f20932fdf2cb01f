import { ComponentType, type ModalSubmitFields } from 'discord.js';
import { z } from 'zod';
import type { FormAnswers } from '../../core/conversation/form.js';
import { TEXT_INPUT } from './limits.js';
import { memberOfGuild, placeOfGuild, snowflake } from './native-ids.js';
import { MANY } from './render-form.js';

const FILLED = z.discriminatedUnion('type', [
  z.object({
    type: z.literal(ComponentType.TextInput),
    customId: z.string(),
    value: z.string().max(TEXT_INPUT),
  }),
  z.object({
    type: z.literal(ComponentType.StringSelect),
    customId: z.string(),
    values: z.array(z.string()).max(25),
  }),
  z.object({
    type: z.literal(ComponentType.UserSelect),
    customId: z.string(),
    values: z.array(snowflake).max(25),
  }),
  z.object({
    type: z.literal(ComponentType.ChannelSelect),
    customId: z.string(),
    values: z.array(snowflake).max(25),
  }),
]);

/** Reads what a form holds; undefined when it is not a form that Kith could have opened. */
export function readAnswers(fields: ModalSubmitFields, guild: string): FormAnswers | undefined {
  const answers: Record<string, string | readonly string[]> = {};
  for (const field of fields.fields.values()) {
    const filled = FILLED.safeParse(field);
    if (!filled.success) return undefined;
    const { customId } = filled.data;
    const many = customId.endsWith(MANY);
    const answer = answerIn(filled.data, many, guild);
    if (answer !== undefined && answer.length > 0)
      answers[many ? customId.slice(0, -MANY.length) : customId] = answer;
  }
  return answers;
}

function answerIn(
  filled: z.infer<typeof FILLED>,
  many: boolean,
  guild: string,
): string | readonly string[] | undefined {
  switch (filled.type) {
    case ComponentType.TextInput:
      return filled.value;
    case ComponentType.StringSelect:
      return many ? [...new Set(filled.values)] : filled.values[0];
    case ComponentType.UserSelect:
      return filled.values.map((user) => memberOfGuild(guild, user));
    case ComponentType.ChannelSelect:
      return filled.values.map((channel) => placeOfGuild(guild, channel));
  }
}
