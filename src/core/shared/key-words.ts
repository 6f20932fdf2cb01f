const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
/** Words that say nothing about a topic. */
const EMPTY = new Set(
  (
    'a about above after again all also am an and any are as at be because been being but by can could do does for ' +
    'from get good had has have help her here him his how i if in into is it its just know like make me more most my ' +
    'need no not of on one or our out over people really she so some somebody someone such than that the their them ' +
    'then there they thing things this those to too up us very want was we were what when where which who why will ' +
    'with work would you your'
  ).split(' '),
);
const MARKS = /\p{Mark}/gu;
const MOST = 40;

/**
 * The words that a text is about, for finding what has one in common: lower case, without accents and empty words,
 * plurals like singulars; each once, at most 40.
 */
export function keyWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const { segment, isWordLike } of WORDS.segment(
    text.normalize('NFKD').replace(MARKS, '').toLowerCase(),
  )) {
    if (isWordLike !== true || EMPTY.has(segment)) continue;
    const word = singular(segment);
    if ([...word].length > 1) found.add(word);
    if (found.size === MOST) break;
  }
  return [...found];
}

/** Rough, and the same on both sides: it only has to meet itself. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}
