import { formProblems as problems } from './form-messages.js';
import { LONGEST } from './limits.js';

/** An address of a page: https, with a host that has a dot, and nobody's password in it. */
export function readLink(words: string): { readonly value: string } | { readonly problem: string } {
  if (!/^https:\/\/[^\s\p{C}]+$/iu.test(words) || !URL.canParse(words)) return { problem: problems.link };
  const { href, hostname, username, password } = new URL(words);
  if (!/^[^.].*\.[^.]+$/.test(hostname)) return { problem: problems.link };
  if (username !== '' || password !== '') return { problem: problems.linkWithPassword };
  return href.length > LONGEST.link ? { problem: problems.long(LONGEST.link) } : { value: href };
}
