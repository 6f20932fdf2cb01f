const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Beyond it there are no dates. */
const LAST_INSTANT = 8.64e15;

interface Reader {
  readonly zone: string;
  readonly locale: string;
  readonly now: number;
}

/** A `<t:…>` as this reader’s Discord writes it; undefined where no calendar reaches. */
export function momentWords(at: number, style: string, { zone, locale, now }: Reader): string | undefined {
  if (Math.abs(at) > LAST_INSTANT) return undefined;
  if (style === 'R') return distance(at - now, locale);
  return new Intl.DateTimeFormat(locale, { ...FORMATS[style], timeZone: zone }).format(at);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function distance(ahead: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(ahead) >= length) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale).format(Math.round(ahead / size), unit);
}
