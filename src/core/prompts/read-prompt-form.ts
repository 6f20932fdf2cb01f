import { z } from 'zod';
import type { FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { GENERAL } from './choose-prompts.js';
import type { OwnPrompt } from './ports.js';
import { LONGEST_QUESTION, LONGEST_TOPIC, promptWords } from './prompt-form-messages.js';

const { problems } = promptWords;

type Written = Pick<OwnPrompt, 'words' | 'topic' | 'depth'>;

/** In other scripts a question may end in a mark of its own. */
const MARKS = /[?？؟]/g;

// What turns the direction of reading goes, too: it would turn Kith's own words around it.
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\s\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();

/** "#Compost " as `compost`, as channels have their topics. */
const readTopic = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .replace(/^#\s*/, '');

const form = z.object({
  question: z
    .string({ error: problems.blank })
    .transform(oneLine)
    .refine((words) => /[\p{L}\p{N}]/u.test(words), problems.blank)
    .refine((words) => [...words].length <= LONGEST_QUESTION, problems.long)
    .refine((words) => words.match(MARKS) !== null, problems.none)
    .refine((words) => (words.match(MARKS)?.length ?? 0) <= 1, problems.several),
  topic: z
    .string({ error: problems.topic })
    .default('')
    .transform(readTopic)
    .refine((topic) => [...topic].length <= LONGEST_TOPIC && !/[,;]/.test(topic), problems.topic)
    .transform((topic) => topic || GENERAL),
  depth: z
    .enum(['1', '2', '3'], { error: problems.depth })
    .transform((depth) => (depth === '1' ? 1 : depth === '2' ? 2 : 3)),
});

/** What a steward typed as a question of their own, or what is wrong, by field. */
export function readPromptForm(
  answers: FormAnswers,
): { readonly written: Written } | { readonly errors: Readonly<Record<string, string>> } {
  const read = form.safeParse(answers);
  if (!read.success) return { errors: problemsOf(read.error) };
  const { question, topic, depth } = read.data;
  return { written: { words: question, topic, depth } };
}
