/** What a reader sees of Slack's markup. */
export interface Reader {
  readonly tz: string;
  readonly locale: string;
  readonly personName: (id: string) => string;
  readonly channelName: (id: string) => string;
}

const unescaped = (source: string): string =>
  source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Signs are set aside first, so that formatting around them is seen and names inside them are left alone. */
export function plainOf(source: string, reader: Reader): string {
  const signs: string[] = [];
  const held = source.replace(/<([^<>\n]+)>/g, (_, inside: string) => {
    signs.push(sign(inside, reader));
    return `\uE000${signs.length - 1}\uE001`;
  });
  const bare = withoutFormatting(held.replace(/^(?:>|&gt;) ?/gm, ''));
  return unescaped(bare.replace(/\uE000(\d+)\uE001/g, (_, index: string) => signs[Number(index)] ?? ''));
}

const withoutFormatting = (part: string): string =>
  part
    .replace(/```([\s\S]+?)```/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}~])/gu, '$1');

function sign(inside: string, reader: Reader): string {
  const [target = '', label] = inside.split('|');
  if (target.startsWith('@')) return `@${reader.personName(target.slice(1))}`;
  if (target.startsWith('#')) return `#${reader.channelName(target.slice(1))}`;
  if (target.startsWith('!date^')) return dateOf(target, label ?? '', reader);
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label ?? target.replace(/^mailto:/, '');
}

/** Pretty dates stay dates here: the double's day and the app's day may differ. */
function dateOf(target: string, fallback: string, reader: Reader): string {
  const [, seconds, format = ''] = target.split('^');
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime())) return fallback;
  return format.replace(/\{(\w+)\}/g, (token, name: string) => {
    const style = STYLES[name];
    return style === undefined
      ? token
      : new Intl.DateTimeFormat(reader.locale, { ...style, timeZone: reader.tz })
          .format(at)
          .replaceAll('\u202f', ' ');
  });
}

const SHORT: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };
const USUAL: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const LONG: Intl.DateTimeFormatOptions = { ...USUAL, weekday: 'long' };
const TIME: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: USUAL,
  date_pretty: USUAL,
  date_short: SHORT,
  date_short_pretty: SHORT,
  date_long: LONG,
  date_long_pretty: LONG,
  date_long_full: LONG,
  time: TIME,
  time_secs: { ...TIME, second: '2-digit' },
};
