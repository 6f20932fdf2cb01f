/** Turns text that somebody typed into markdown that reads exactly as typed and can do nothing. */
export function escaped(text: string): string {
  let written = '';
  let from = 0;
  for (const found of text.matchAll(BARE_LINK)) {
    const link = found[0].replace(TRAILING_PUNCTUATION, '');
    written += escapeWords(text.slice(from, found.index)) + quietLink(link);
    from = found.index + link.length;
  }
  return written + escapeWords(text.slice(from));
}

/** One line, for places where a line break would start something new. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

const BARE_LINK = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'(),;=%+]+/gi;
const TRAILING_PUNCTUATION = /[.,:;!?'")\]]+$/;

/** In angle brackets a link stays clickable, shows its true address and unfurls nothing. */
const quietLink = (link: string): string => `<${link}>`;

/** Every sign by itself, addresses too: for words that are a link already. */
export const escapeWords = (text: string): string =>
  text
    .replace(/[\\*_~`|<>[\]]/g, '\\$&')
    .replace(/^(\s*)([-+#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\./gm, '$1\\.')
    .replace(/@(everyone|here)/gi, '@\u200b$1');
