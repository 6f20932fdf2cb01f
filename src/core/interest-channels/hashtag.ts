const MOST_LETTERS = 30;
const HASHTAG = /^[\p{L}\p{M}\p{N}_-]{1,30}$/u;

/** A hashtag as it is kept: lower case, without `#`. Undefined: that can be none. */
export function readHashtag(text: string): string | undefined {
  const tag = text.trim().normalize('NFC').toLowerCase().replace(/^#/, '');
  return HASHTAG.test(tag) ? tag : undefined;
}

/** A hashtag made of a channel's name that nobody has yet. */
export function hashtagFor(name: string, taken: ReadonlySet<string>): string {
  const base = letters(name.normalize('NFC').toLowerCase());
  for (let turn = 1; ; turn += 1) {
    const end = turn === 1 ? '' : `-${turn}`;
    const tag = [...base].slice(0, MOST_LETTERS - end.length).join('') + end;
    if (!taken.has(tag)) return tag;
  }
}

const letters = (name: string): string =>
  name
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 200) || 'channel';
