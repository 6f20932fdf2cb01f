import { code, emphasis, type Span, strong, type Text } from '../conversation/text.js';
import type { Key } from './catalogue.js';
import { formatOf, RULES } from './formats.js';
import { LOCALES, type Locale } from './locale.js';
import type { Given } from './placeholders.js';

/** What Kith says, in one language. What people wrote goes in as values: it is never read as a message. */
export interface Words {
  readonly locale: Locale;
  /** A message as plain text. */
  say<K extends Key>(key: K, ...given: Given<K, string | number>): string;
  /**
   * A message as running text: values may be spans (a time, a place, a person) or running text of their own, and
   * `<strong>…</strong>`, `<emphasis>` and `<code>` in the message become spans.
   */
  text<K extends Key>(key: K, ...given: Given<K, number | Span | Text>): Text;
  /** "Ada", "Ada and Ben", "Ada, Ben and Cleo" */
  list(names: readonly string[]): string;
}

const mark = (span: (text: string) => Span) => (inside: readonly unknown[]) => [span(inside.join(''))];
const MARKS = { strong: mark(strong), emphasis: mark(emphasis), code: mark(code) };

function speak(locale: Locale): Words {
  const list = new Intl.ListFormat(RULES[locale]);
  return {
    locale,
    say: (key, ...[values]) => formatOf(locale, key).format<string>(values).toString(),
    text: (key, ...[values]) =>
      formatOf(locale, key)
        .formatToParts<Span | Text>({ ...values, ...MARKS })
        .flatMap(({ value }) => value),
    list: (names) => list.format(names),
  };
}

const SPOKEN = new Map(LOCALES.map((locale) => [locale, speak(locale)]));

/** For rooms that do not know their reader's language yet. */
export const ENGLISH: Words = speak('en');

/** For what several people read together: the language that all of them read, else English. */
export function wordsShared([first = ENGLISH, ...others]: readonly Words[]): Words {
  return others.every(({ locale }) => locale === first.locale) ? first : ENGLISH;
}

/** What Kith says in this language. */
export const wordsIn = (locale: Locale): Words => SPOKEN.get(locale) ?? ENGLISH;
