/** Above this it is not a need but a slip of the finger. */
export const MOST = 1_000_000;

export type AmountProblem =
  | 'empty'
  /** "ten", "a few", "1e3", "10k". */
  | 'no-number'
  | 'zero'
  | 'negative'
  | 'fraction'
  | 'enormous'
  /** 1,000: a thousand here, one there. */
  | 'separators';

export type Amount = { readonly amount: number; readonly rest: string } | { readonly problem: AmountProblem };

const FULL_WIDTH_ZERO = 0xff10;
const PROBLEMS: readonly (readonly [AmountProblem, RegExp])[] = [
  ['empty', /^$/],
  ['negative', /^[-\u2010-\u2015\u2212\uff0d] ?\d/u],
  ['fraction', /^[.,½¼¾⅓⅔]/u],
  ['no-number', /^(?!\+?\d)/u],
  ['separators', /^\+?\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?![\d-])/u],
  ['fraction', /^\+?\d+(?:[.,]\d| ?[½¼¾⅓⅔]| ?[/⁄] ?\d| \d+[/⁄]\d)/u],
  ['no-number', /^\+?\d+(?:e\d|k\b|[^\p{L}\d ])/iu],
  ['zero', /^\+?0+(?!\d)/],
];

/** Reads "10", "10 tins" or "１０ tins": a whole number above zero, and what stands after it. */
export function readAmount(words: string): Amount {
  const text = words
    .replace(/[\uff10-\uff19]/g, (digit) => `${digit.charCodeAt(0) - FULL_WIDTH_ZERO}`)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
  const found = PROBLEMS.find(([, sign]) => sign.test(text));
  if (found !== undefined) return { problem: found[0] };
  const [, digits = '', rest = ''] = /^\+?(\d+)(.*)$/u.exec(text) ?? [];
  const amount = Number(digits);
  return amount > MOST ? { problem: 'enormous' } : { amount, rest: rest.trim() };
}
