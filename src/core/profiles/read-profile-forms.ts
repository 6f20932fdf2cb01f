import { z } from 'zod';
import { readZone } from '../cadence/index.js';
import type { FormAnswers } from '../conversation/form.js';
import { problemsOf } from '../conversation/form-problems.js';
import { formProblems as problems } from './form-messages.js';
import { LONGEST, LONGEST_ENTRY, MOST_ENTRIES } from './limits.js';
import { readHours } from './read-hours.js';
import { readLink } from './read-link.js';

export type Errors = Readonly<Record<string, string>>;
export type Read<T> = { readonly answers: T } | { readonly errors: Errors };

/** Signs that nobody can see are not words. */
const SEEN = /[^\p{C}\p{Z}\p{Mn}]/u;
/** Control characters but line breaks. */
const UNSEEN = /[^\P{Cc}\n]/gu;

const typed = z
  .string({ error: problems.text })
  .default('')
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').trim())
  .transform((text) => (SEEN.test(text) ? text : ''));
const notLonger = (most: number) => typed.refine((text) => text.length <= most, problems.long(most));
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);
const text = (most: number) => notLonger(most).transform(orNothing);
const line = (most: number) => notLonger(most).transform((words) => orNothing(words.replace(/\s+/g, ' ')));
const needed = (most: number, missing: string) => notLonger(most).refine((words) => words !== '', missing);

const read =
  <T>(reader: (text: string) => { readonly value: T } | { readonly problem: string }) =>
  (words: string, { addIssue }: { addIssue: (issue: { code: 'custom'; message: string }) => void }) => {
    const found = words === '' ? { value: undefined } : reader(words);
    if ('value' in found) return found.value;
    addIssue({ code: 'custom', message: found.problem });
    return z.NEVER;
  };

const list = typed.transform((words, { addIssue }): readonly string[] => {
  const entries = entriesOf(words);
  const long = entries.find((entry) => entry.length > LONGEST_ENTRY);
  if (long !== undefined) addIssue({ code: 'custom', message: problems.longEntry(long) });
  else if (entries.length > MOST_ENTRIES) {
    addIssue({ code: 'custom', message: problems.manyEntries(entries.length) });
  }
  return entries;
});

/** `compost, bees` or one on each line; what is said twice counts once. */
function entriesOf(words: string): readonly string[] {
  const found = new Map<string, string>();
  for (const part of words.split(/[,;\n，、；]/u)) {
    const entry = part
      .replace(/^\s*[-*•]\s+/u, '')
      .replace(/\s+/g, ' ')
      .trim();
    const same = entry.toLocaleLowerCase('en');
    if (SEEN.test(entry) && !found.has(same)) found.set(same, entry);
  }
  return [...found.values()];
}

const who = z.object({
  who: needed(LONGEST.who, problems.who),
  aim: needed(LONGEST.aim, problems.aim),
  interests: list,
  link: typed.transform(read(readLink)),
  story: text(LONGEST.story),
});

const help = z.object({ skills: list, knowledge: list, relationships: list });

const practical = z.object({
  role: line(LONGEST.role),
  organisation: line(LONGEST.organisation),
  languages: list,
  zone: typed.transform(
    read((words) => {
      const value = readZone(words);
      return value === undefined ? { problem: problems.zone } : { value };
    }),
  ),
  hours: typed.transform(read(readHours)),
});

export type SaidWho = z.infer<typeof who>;
export type SaidHelp = z.infer<typeof help>;
export type SaidPractical = z.infer<typeof practical>;

export const readWho = (given: FormAnswers): Read<SaidWho> => checked(who, given);
export const readHelp = (given: FormAnswers): Read<SaidHelp> => checked(help, given);
export const readPractical = (given: FormAnswers): Read<SaidPractical> => checked(practical, given);

function checked<T>(schema: z.ZodType<T>, given: FormAnswers): Read<T> {
  const result = schema.safeParse(given);
  return result.success ? { answers: result.data } : { errors: problemsOf(result.error) };
}
