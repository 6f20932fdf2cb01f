const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `limit` characters, never cutting through a letter, an emoji, an escape, a `<…>` or a `[…](<…>)` of Discord's markup. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, limit + 1))) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${withoutLooseEnd(kept)}…`;
}

function withoutLooseEnd(text: string): string {
  const escaped = /\\+$/.exec(text)?.[0].length ?? 0;
  const whole = escaped % 2 === 1 ? text.slice(0, -1) : text;
  return whole
    .replace(/(?<!\\)<[^>\n]*$/, '')
    .replace(/(?<!\\)\[(?:\\.|[^\]\\\n]){0,300}(?:\]\(?)?$/, '')
    .trimEnd();
}
