const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A cut at a word's end may cost this share of the room. */
const WORTH_KEEPING = 0.5;

/** At most so many characters (UTF-16 units): cut after a word where one ends near enough, never inside a sign. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, LETTERS.segment(text).containing(most - 1)?.index ?? 0);
  const wordEnd = /\s/.test(text.charAt(kept.length)) ? kept.length : kept.lastIndexOf(' ');
  return `${(wordEnd >= most * WORTH_KEEPING ? kept.slice(0, wordEnd) : kept).trimEnd()}…`;
}

/** The same for `a, b, c`: cut after an entry. */
export function clippedList(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most - 1).lastIndexOf(', ');
  return end > 0 ? `${text.slice(0, end)}, …` : clipped(text, most);
}
