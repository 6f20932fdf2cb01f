import type { Known } from '../known.js';

type Reader = Pick<Known, 'zone' | 'locale' | 'now'>;
type Style = Intl.DateTimeFormatOptions;
type Write = (at: number, reader: Reader) => string;

const DAY = 24 * 60 * 60 * 1000;
const HALF_A_YEAR = 182 * DAY;

const formats = new Map<string, Intl.DateTimeFormat>();

function write(at: number, { locale, zone }: Reader, style: Style): string {
  const key = JSON.stringify([locale, zone, style]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: zone });
  formats.set(key, format);
  // A narrow space before AM looks the same, and is not found by whoever searches.
  return format.format(at).replaceAll('\u202f', ' ');
}

const NUMBERS: Style = { year: 'numeric', month: '2-digit', day: '2-digit' };
const SHORT: Style = { month: 'short', day: 'numeric' };
const USUAL: Style = { month: 'long', day: 'numeric' };
const LONG: Style = { ...USUAL, weekday: 'long' };
const TIME: Style = { hour: 'numeric', minute: '2-digit' };

const always =
  (style: Style): Write =>
  (at, reader) =>
    write(at, reader, style);

/** Slack leaves out the year of what is less than six months away. */
const withYear =
  (style: Style): Write =>
  (at, reader) =>
    write(at, reader, Math.abs(at - reader.now) < HALF_A_YEAR ? style : { ...style, year: 'numeric' });

const pretty =
  (otherwise: Write): Write =>
  (at, reader) => {
    const days = daysBetween(reader.now, at, reader);
    if (Math.abs(days) > 1) return otherwise(at, reader);
    return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
  };

function daysBetween(from: number, to: number, reader: Reader): number {
  const [one, other] = [from, to].map((at) => Date.parse(write(at, { ...reader, locale: 'sv' }, NUMBERS)));
  return Math.round(((other ?? 0) - (one ?? 0)) / DAY);
}

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', 60_000],
  ['second', 1000],
] as const;

const ago: Write = (at, { now, locale }) => {
  const away = at - now;
  const [unit, size] = STEPS.find(([, step]) => Math.abs(away) >= step) ?? (['second', 1000] as const);
  return new Intl.RelativeTimeFormat(locale).format(Math.trunc(away / size), unit);
};

const inYear: Write = (at, reader) => {
  const years = [at, reader.now].map((one) => write(one, { ...reader, locale: 'sv' }, { year: 'numeric' }));
  return write(at, reader, years[0] === years[1] ? LONG : { ...LONG, year: 'numeric' });
};

const TOKENS: ReadonlyMap<string, Write> = new Map([
  ['date_num', (at, reader) => write(at, { ...reader, locale: 'sv' }, NUMBERS)],
  ['date_slash', always(NUMBERS)],
  ['date', withYear(USUAL)],
  ['date_pretty', pretty(withYear(USUAL))],
  ['date_short', withYear(SHORT)],
  ['date_short_pretty', pretty(withYear(SHORT))],
  ['date_long', withYear(LONG)],
  ['date_long_pretty', pretty(withYear(LONG))],
  ['date_long_full', always({ ...USUAL, year: 'numeric' })],
  ['day_divider_pretty', pretty(inYear)],
  ['time', always(TIME)],
  ['time_secs', always({ ...TIME, second: '2-digit' })],
  ['ago', ago],
]);

/** A moment as Slack writes it for this reader; undefined where the format or the moment makes no sense. */
export function writeDate(at: number, format: string, reader: Reader): string | undefined {
  if (Number.isNaN(new Date(at).getTime())) return undefined;
  const written = format.replace(/\{(\w+)\}/g, (token, name) => TOKENS.get(name)?.(at, reader) ?? token);
  // Slack begins every date with a capital letter, wherever it stands.
  const [first = ''] = written;
  return first.toLocaleUpperCase(reader.locale) + written.slice(first.length);
}

/** The whole moment, for whoever points at a date. */
export const wholeDate = (at: number, reader: Reader): string =>
  write(at, reader, { dateStyle: 'full', timeStyle: 'short' });
