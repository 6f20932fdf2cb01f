/** How close a question comes: 1 is light, 2 is personal, 3 is deep. */
export type Depth = 1 | 2 | 3;

/** What the library's questions are about; none of it keeps a question out of any place. */
export const PROMPT_TOPICS = [
  'work-past',
  'work-present',
  'work-future',
  'industry',
  'education',
  'home-town',
  'home-region',
  'home-country',
  'light',
  'networking',
  'learning',
  'service',
  'story',
] as const;
export type PromptTopic = (typeof PROMPT_TOPICS)[number];

/** English is complete; the others have begun. */
export type PromptLocale = 'en' | 'de' | 'es' | 'ru';

export interface Prompt {
  /** The same in all languages. */
  readonly id: string;
  /** One question, at most 140 characters. */
  readonly words: string;
  readonly topic: PromptTopic;
  readonly depth: Depth;
  readonly locale: PromptLocale;
}

/** For the library's files: one English question on a topic. */
export const question =
  (topic: PromptTopic) =>
  (depth: Depth, name: string, words: string): Prompt => ({
    id: `${topic}.${name}`,
    words,
    topic,
    depth,
    locale: 'en',
  });
