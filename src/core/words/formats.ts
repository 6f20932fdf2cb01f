import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, Key } from './catalogue.js';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import type { Locale } from './locale.js';
import { ru } from './ru/index.js';

export const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en, de, es, ru };

/** By whose rules lists, plurals and numbers are written: Kith's English is British. */
export const RULES: Readonly<Record<Locale, string>> = { en: 'en-GB', de: 'de', es: 'es', ru: 'ru' };

const parsed = new Map<string, IntlMessageFormat>();

/** A message ready to be filled in; each is parsed once. A translation that is missing is English, by English rules. */
export function formatOf(locale: Locale, key: Key): IntlMessageFormat {
  const name = `${locale}|${key}`;
  const known = parsed.get(name);
  if (known !== undefined) return known;
  const translated = CATALOGUES[locale][key];
  const format =
    translated === undefined
      ? new IntlMessageFormat(en[key], RULES.en)
      : new IntlMessageFormat(translated, RULES[locale]);
  parsed.set(name, format);
  return format;
}
