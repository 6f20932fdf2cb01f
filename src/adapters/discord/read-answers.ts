import { ComponentType, type ModalSubmitFields } from 'discord.js';
import { z } from 'zod';
import type { FormAnswers } from '../../core/conversation/form.js';
import type { MemberId } from '../../core/shared/ids.js';
import { TEXT_INPUT } from './limits.js';
import { memberOfGuild, snowflake } from './native-ids.js';

const FILLED = z.discriminatedUnion('type', [
  z.object({
    type: z.literal(ComponentType.TextInput),
    customId: z.string(),
    value: z.string().max(TEXT_INPUT),
  }),
  z.object({
    type: z.literal(ComponentType.StringSelect),
    customId: z.string(),
    values: z.array(z.string()).max(1),
  }),
  z.object({
    type: z.literal(ComponentType.UserSelect),
    customId: z.string(),
    values: z.array(snowflake).max(25),
  }),
]);

/** Reads what a form holds; undefined when it is not a form that Kith could have opened. */
export function readAnswers(fields: ModalSubmitFields, guild: string): FormAnswers | undefined {
  const answers: Record<string, string | readonly MemberId[]> = {};
  for (const field of fields.fields.values()) {
    const filled = FILLED.safeParse(field);
    if (!filled.success) return undefined;
    const answer = answerIn(filled.data, guild);
    if (answer !== undefined && answer.length > 0) answers[filled.data.customId] = answer;
  }
  return answers;
}

function answerIn(filled: z.infer<typeof FILLED>, guild: string): string | readonly MemberId[] | undefined {
  if (filled.type === ComponentType.TextInput) return filled.value;
  if (filled.type === ComponentType.StringSelect) return filled.values[0];
  return filled.values.map((user) => memberOfGuild(guild, user));
}
