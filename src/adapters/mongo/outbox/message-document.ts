import { z } from 'zod';
import { type ActionKey, parseActionKey } from '../../../core/conversation/action-key.js';
import type { Message } from '../../../core/conversation/message.js';
import { member, place } from '../stored/fields.js';

/* Messages are stored as they are, times inside them as epoch milliseconds: nothing ever looks into them. */

const isActionKey = (value: unknown): value is ActionKey =>
  typeof value === 'string' && parseActionKey(value) !== undefined;

const string = z.string();

const span = z.union([
  string,
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal(['strong', 'emphasis', 'code']), text: string }),
    z.object({ kind: z.literal('member'), member, name: string }),
    z.object({ kind: z.literal('place'), place, name: string }),
    z.object({
      kind: z.literal('time'),
      at: z.number(),
      style: z.enum(['date', 'date-and-time', 'time-of-day', 'relative']),
    }),
    z.object({ kind: z.literal('link'), url: string, text: string }),
  ]),
]);
const text = z.array(span).readonly();

const button = z.object({
  key: z.custom<ActionKey>(isActionKey, 'not an action key'),
  label: string,
  tone: z.enum(['primary', 'plain', 'danger']),
  spoken: string.exactOptional(),
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: string }),
  z.object({ kind: z.literal(['paragraph', 'note']), text }),
  z.object({ kind: z.literal('quote'), label: string.exactOptional(), text: string }),
  z.object({ kind: z.literal('list'), items: z.array(text).readonly() }),
  z.object({ kind: z.literal('card'), title: string, lines: z.array(string).readonly() }),
  z.object({ kind: z.literal('divider') }),
  z.object({ kind: z.literal('buttons'), buttons: z.array(button).readonly() }),
]);

export const message: z.ZodType<Message, Message> = z.object({
  summary: string,
  blocks: z.array(block).readonly(),
  notify: z.array(member).readonly().exactOptional(),
});
