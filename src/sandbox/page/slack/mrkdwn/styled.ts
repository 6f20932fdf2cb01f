import type { Atom, Inline } from './inline.js';
import { HOLDER, unescaped } from './set-aside.js';

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof MARKS;
const isMark = (sign: string): sign is Mark => Object.hasOwn(MARKS, sign);

/** A mark opens where no word ends, closes where none begins, and holds no mark of its own kind. */
const around = (mark: string): string =>
  `(?<![\\p{L}\\p{N}${mark}])[${mark}](?=\\S)[^${mark}\\n]*(?<=\\S)[${mark}](?![\\p{L}\\p{N}${mark}])`;
const STYLED = new RegExp(['*', '_', '~'].map(around).join('|'), 'gu');

/** Reads formatting; each holder in the line stands for the next atom. */
export function styled(line: string, atoms: readonly Atom[]): readonly Inline[] {
  const inlines: Inline[] = [];
  let [from, used] = [0, 0];
  const take = (piece: string) => {
    const held = piece.split(HOLDER).length - 1;
    used += held;
    return atoms.slice(used - held, used);
  };
  for (const { 0: found, index } of line.matchAll(STYLED)) {
    const before = line.slice(from, index);
    inlines.push(...bare(before, take(before)));
    const [mark = ''] = found;
    const within = found.slice(1, -1);
    if (isMark(mark)) inlines.push({ kind: MARKS[mark], inside: styled(within, take(within)) });
    from = index + found.length;
  }
  const rest = line.slice(from);
  return [...inlines, ...bare(rest, take(rest))];
}

const bare = (piece: string, atoms: readonly Atom[]): readonly Inline[] =>
  piece.split(HOLDER).flatMap((part, index) => {
    const held = atoms[index - 1];
    const own: readonly Inline[] = part === '' ? [] : [{ kind: 'text', text: unescaped(part) }];
    return held === undefined ? own : [held, ...own];
  });
