/*
 * Discord’s payloads read by other eyes than the page’s: no parser, no Intl, only what Kith is known to write.
 */
type Json = Readonly<Record<string, unknown>>;

export interface Reader {
  readonly people: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly now: number;
  /** Minutes before UTC, the whole year round. */
  readonly ahead: number;
}

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Everything that stands there, in the order of the payload. */
export function readDiscord(payload: object, reader: Reader): string {
  const { content, embeds, components } = jsonOf(payload);
  const texts = [
    markdownOf(content, reader),
    ...jsonsOf(embeds).map(({ description }) => markdownOf(description, reader)),
    ...jsonsOf(components).flatMap((one) => componentTexts(one, reader)),
  ];
  return spaced(texts.join(' '));
}

/** A component of a kind that Kith does not send would be missing here, and fail the comparison. */
function componentTexts(component: Json, reader: Reader): readonly string[] {
  const { type, content, label, components } = component;
  if (type === 10) return [markdownOf(content, reader)];
  if (type === 2) return [String(label)];
  return jsonsOf(components).flatMap((one) => componentTexts(one, reader));
}

const TOKENS =
  /\\([^0-9A-Za-z\s])|`([^`]*)`|\[((?:\\.|[^\]\\])*)\]\(<[^>]*>\)|<(https?:[^>]*)>|<t:(\d+):(\w)>|<@(\d+)>|<#(\d+)>|\*/g;

const markdownOf = (source: unknown, { people, channels, ...clock }: Reader): string =>
  String(source ?? '')
    .replace(/^(?:> |-# |#{1,3} |- )/gm, '')
    .replace(TOKENS, (_, escaped, code, label, link, seconds, style, person, channel) => {
      if (seconds !== undefined) return momentOf(Number(seconds) * 1000, style, clock);
      if (person !== undefined) return `@${people[person] ?? 'unknown-user'}`;
      if (channel !== undefined) return `#${channels[channel] ?? 'unknown'}`;
      return escaped ?? code ?? label ?? link ?? '';
    });

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

function momentOf(at: number, style: string, { now, ahead }: Pick<Reader, 'now' | 'ahead'>): string {
  const here = new Date(at + ahead * 60_000);
  const day = `${MONTHS[here.getUTCMonth()]} ${here.getUTCDate()}, ${here.getUTCFullYear()}`;
  const hours = here.getUTCHours();
  const minutes = String(here.getUTCMinutes()).padStart(2, '0');
  const time = `${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
  if (style === 'R') return distanceOf(at - now);
  if (style === 'D') return day;
  if (style === 't') return time;
  if (style === 'F') return `${DAYS[here.getUTCDay()]}, ${day} at ${time}`;
  throw new Error(`Kith writes no moments in the style ${style}.`);
}

function distanceOf(ahead: number): string {
  const minutes = Math.abs(ahead) / 60_000;
  const [count, unit] =
    minutes >= 43_200
      ? [minutes / 43_200, 'month']
      : minutes >= 1440
        ? [minutes / 1440, 'day']
        : minutes >= 60
          ? [minutes / 60, 'hour']
          : [minutes, 'minute'];
  const words = `${Math.round(count)} ${unit}${Math.round(count) === 1 ? '' : 's'}`;
  return ahead < 0 ? `${words} ago` : `in ${words}`;
}

const jsonOf = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const jsonsOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.map(jsonOf) : []);
