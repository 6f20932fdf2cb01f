import { z } from 'zod';
import { actionKey } from '../conversation/action-key.js';
import type { Field, Form, FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { LINE_LIMIT } from '../introductions/index.js';
import type { SearchId } from '../shared/ids.js';
import { keyWords } from '../shared/key-words.js';
import { formWords } from './topic-messages.js';

export const TOPIC_LIMIT = 200;

/** What somebody has written of their search so far, perhaps only in the command. */
export interface Written {
  readonly words?: string;
  readonly offer?: string;
  readonly hope?: string;
}

export interface Sought {
  readonly words: string;
  readonly offer?: string;
  readonly hope: string;
}

const LIMITS = { words: TOPIC_LIMIT, offer: LINE_LIMIT, hope: LINE_LIMIT } as const;

/** `/intro topic` and "Change it": what it is about, and the offer before the hope. */
export const topicForm = (written: Written, draft?: SearchId): Form => ({
  key: actionKey('topic.draft', draft),
  ...formWords.form,
  fields: [
    field('words', 'short-text', written),
    { ...field('offer', 'long-text', written), optional: true },
    field('hope', 'long-text', written),
  ],
});

function field(name: keyof Written, kind: 'short-text' | 'long-text', written: Written): Field {
  const value = written[name]?.slice(0, LIMITS[name]) ?? '';
  return { ...formWords[name], kind, name, maxLength: LIMITS[name], ...(value !== '' && { value }) };
}

const line = (limit: number) =>
  z
    .string({ error: formWords.problems.empty })
    .trim()
    .min(1, formWords.problems.empty)
    .max(limit, formWords.problems.long(limit));

const answers = z.object({
  words: line(TOPIC_LIMIT).refine((words) => keyWords(words).length > 0, formWords.problems.vague),
  offer: z.string().trim().max(LINE_LIMIT, formWords.problems.long(LINE_LIMIT)).optional(),
  hope: line(LINE_LIMIT),
});

export type Read = { readonly sought: Sought } | { readonly errors: Readonly<Record<string, string>> };

export function readTopicForm(given: FormAnswers): Read {
  const read = answers.safeParse(given);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { words, offer = '', hope } = read.data;
  return { sought: { words, hope, ...(offer !== '' && { offer }) } };
}

/** What was typed, so that nothing of it is lost when the form comes back, or is gone on with later. */
export function writtenIn(given: FormAnswers): Written {
  const text = (name: keyof Written) => (typeof given[name] === 'string' ? { [name]: given[name] } : {});
  return { ...text('words'), ...text('offer'), ...text('hope') };
}
