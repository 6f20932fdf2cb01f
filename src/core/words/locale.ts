/** The languages that Kith speaks. */
export const LOCALES = ['en', 'de', 'es', 'ru'] as const;
export type Locale = (typeof LOCALES)[number];

/** Each in its own words. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ru: 'Русский',
};

const isLocale = (text: unknown): text is Locale => LOCALES.some((locale) => locale === text);

/** The language that fits a BCP 47 tag best: `de-AT` is German; what is unknown, or no tag at all, is English. */
export function localeFor(tag: string | undefined): Locale {
  const [language] = (tag ?? '').toLowerCase().split(/[-_]/);
  return isLocale(language) ? language : 'en';
}
