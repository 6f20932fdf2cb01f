import type { PersonView } from '../../page-view.js';

type Reader = Pick<PersonView, 'zone' | 'locale'>;

const made = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions, at: number): string {
  const key = JSON.stringify([locale, options]);
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
  made.set(key, known);
  return known.format(at);
}

/** As the reader’s clock on the wall says. */
export const timeOf = ({ zone, locale }: Reader, at: number): string =>
  format(locale, { timeZone: zone, hour: 'numeric', minute: '2-digit' }, at);

export const dayOf = ({ zone, locale }: Reader, at: number): string =>
  format(locale, { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' }, at);

/** Of the page itself, which speaks English. */
export const fullTime = ({ zone }: Reader, at: number): string =>
  format('en-GB', { timeZone: zone, dateStyle: 'full', timeStyle: 'short' }, at);
