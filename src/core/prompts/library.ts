import { LAST_QUESTION } from './last-question.js';
import type { Prompt, PromptLocale } from './prompt.js';
import { ABOUT_COMMUNITY } from './questions-about-community.js';
import { ABOUT_PEOPLE } from './questions-about-people.js';
import { ABOUT_WORK } from './questions-about-work.js';
import { IN_OTHER_LANGUAGES, LAST } from './questions-in-other-languages.js';

/**
 * The questions that Kith asks by itself: nothing about health, family, money, religion or politics. "How could I be
 * of help to you?" is not among them: it always comes last.
 */
export const LIBRARY: readonly Prompt[] = [...ABOUT_WORK, ...ABOUT_PEOPLE, ...ABOUT_COMMUNITY];

const idOf = new Map<string, string>([
  ...LIBRARY.map(({ id, words }) => [words, id] as const),
  [LAST_QUESTION, LAST],
]);

/** A question as it is asked in a language; in its own words where it is not translated yet. */
export function inLanguage(words: string, locale: PromptLocale): string {
  const id = idOf.get(words);
  return (locale !== 'en' && id !== undefined && IN_OTHER_LANGUAGES[locale][id]) || words;
}
