/** The few that people type most; every other one is shown by its name. */
const SIGNS: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  bike: '🚲',
  books: '📚',
  bulb: '💡',
  calendar: '📆',
  clap: '👏',
  coffee: '☕',
  eyes: '👀',
  fire: '🔥',
  grinning: '😀',
  heart: '❤️',
  hugging_face: '🤗',
  joy: '😂',
  laughing: '😆',
  pray: '🙏',
  rocket: '🚀',
  seedling: '🌱',
  slightly_smiling_face: '🙂',
  smile: '😄',
  sparkles: '✨',
  star: '⭐',
  tada: '🎉',
  thinking_face: '🤔',
  thumbsup: '👍',
  warning: '⚠️',
  wave: '👋',
  white_check_mark: '✅',
  wink: '😉',
  world_map: '🗺️',
  x: '❌',
};

const named = (name: string): string =>
  (Object.hasOwn(SIGNS, name) ? (SIGNS[name] ?? '') : '') || `:${name}:`;

/** Slack sends the code points too where it knows them: `1f44b`, `1f6b4-1f3fd`. */
export function emojiOf(name: string, unicode = ''): string {
  if (!/^[0-9a-f]{2,6}(-[0-9a-f]{2,6})*$/i.test(unicode)) return named(name);
  const points = unicode.split('-').map((point) => Number.parseInt(point, 16));
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : named(name);
}

/** `:wave:` where a text object allows it. */
export const withEmoji = (words: string): string =>
  words.replace(/:([\w+-]{1,40}):/g, (_, name: string) => named(name));
