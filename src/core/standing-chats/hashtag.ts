const LONGEST = 30;
const TAG = new RegExp(`^[\\p{L}\\p{M}\\p{N}_-]{1,${LONGEST}}$`, 'u');

/** As it is compared and kept: `#CommsChat` is `commschat`. Undefined: not a hashtag. */
export function readHashtag(text: string): string | undefined {
  const tag = text.trim().normalize('NFC').replace(/^#+/, '').toLowerCase();
  return TAG.test(tag) && /[\p{L}\p{N}]/u.test(tag) ? tag : undefined;
}

/** Where nobody chose one: the words of the title in one. Undefined: there is no letter in it. */
export function hashtagFrom(title: string): string | undefined {
  const letters = [...title.normalize('NFC').toLowerCase()].filter((letter) =>
    /[\p{L}\p{M}\p{N}]/u.test(letter),
  );
  return readHashtag(letters.slice(0, LONGEST).join(''));
}

/** Those that were most likely meant, best first. */
export function nearest<T extends { readonly hashtag: string }>(
  wanted: string,
  all: readonly T[],
  most: number,
) {
  const distance = ({ hashtag }: T) =>
    wanted.length > 2 && (hashtag.includes(wanted) || wanted.includes(hashtag))
      ? 1
      : editDistance(wanted, hashtag);
  return all
    .map((one) => ({ one, far: distance(one) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(wanted.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ one }) => one);
}

/** How many letters have to be changed, added or taken away (Levenshtein). */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const above = row;
    row = [index + 1];
    for (const [column, against] of [...other].entries()) {
      const replaced = (above[column] ?? 0) + (letter === against ? 0 : 1);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
  }
  return row.at(-1) ?? 0;
}
