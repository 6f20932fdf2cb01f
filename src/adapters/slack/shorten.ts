const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const MORE = '…';

/** Cuts at a whole character, so that no emoji is torn, and shows that something is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const whole = graphemes.segment(text).containing(limit - MORE.length);
  return text.slice(0, whole?.index ?? 0) + MORE;
}

/** The only three characters that mean something to Slack before formatting does. */
const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Escaped once, and short enough after that: escaping can make text five times as long. */
export function shortenEscaped(text: string, limit: number): string {
  const whole = escapeText(text);
  if (whole.length <= limit) return whole;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const next = escapeText(segment);
    if (kept.length + next.length + MORE.length > limit) break;
    kept += next;
  }
  return kept + MORE;
}

/** Slack escapes what people type after a command. */
export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
