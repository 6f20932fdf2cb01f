import type { Atom } from './inline.js';

/** Stands for one thing that formatting leaves whole. */
export const HOLDER = '\uFFFC';

const WHOLE =
  /`([^`\n]+)`|<([^<>\n]+)>|(https?:\/\/[^\s<>|`\uFFFC]+[^\s<>|`.,;:!?'")\]*_~\uFFFC])|:([\w+-]{1,40}):|\uFFFC/g;

/** Code, signs and addresses are set aside first, so that a star within an address is no formatting. */
export function setAside(source: string): { readonly line: string; readonly atoms: readonly Atom[] } {
  const atoms: Atom[] = [];
  const line = source.replace(WHOLE, (found, code?: string, sign?: string, url?: string, emoji?: string) => {
    atoms.push(atomOf(found, { code, sign, url, emoji }));
    return HOLDER;
  });
  return { line, atoms };
}

type Found = Readonly<Record<'code' | 'sign' | 'url' | 'emoji', string | undefined>>;

function atomOf(found: string, { code, sign, url, emoji }: Found): Atom {
  if (code !== undefined) return { kind: 'code', text: unescaped(code) };
  if (sign !== undefined) return { kind: 'sign', inside: sign };
  if (url !== undefined) return { kind: 'sign', inside: url };
  return emoji === undefined ? { kind: 'text', text: found } : { kind: 'emoji', name: emoji };
}

export const unescaped = (source: string): string =>
  source.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
