import type { Inline } from './inline.js';
import { setAside } from './set-aside.js';
import { styled } from './styled.js';

/** What stands one below the other in a text that is marked up. */
export type Part =
  | { readonly kind: 'lines'; readonly inside: readonly Inline[] }
  | { readonly kind: 'quote'; readonly parts: readonly Part[] }
  | { readonly kind: 'pre'; readonly text: string };

/** Slack’s own markup, as in `*bold*`, `<https://…|words>` and `<@U1>`; anything that is not closed stays as it stands. */
export function parse(source: string): readonly Part[] {
  return source.split(/(```[\s\S]+?```)/).flatMap((piece, index) => {
    if (index % 2 === 1) return [{ kind: 'pre', text: piece.slice(3, -3).replace(/^\n|\n$/g, '') } as const];
    return piece === '' ? [] : quotesAndLines(piece);
  });
}

const QUOTED = /^(?:>|&gt;) ?/;
const ALL_THE_REST = /^(?:>|&gt;){3} ?/;

function quotesAndLines(piece: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = piece.split('\n');
  while (rest.length > 0) {
    const [first = ''] = rest;
    if (ALL_THE_REST.test(first)) {
      parts.push(quote(rest.join('\n').replace(ALL_THE_REST, '')));
      break;
    }
    const quoted = QUOTED.test(first);
    const end = rest.findIndex((line) => QUOTED.test(line) !== quoted);
    const run = end === -1 ? rest : rest.slice(0, end);
    rest = rest.slice(run.length);
    parts.push(
      quoted ? quote(run.map((line) => line.replace(QUOTED, '')).join('\n')) : lines(run.join('\n')),
    );
  }
  return parts.filter((part) => part.kind !== 'lines' || part.inside.length > 0);
}

const quote = (source: string): Part => ({ kind: 'quote', parts: [lines(source)] });

function lines(source: string): Part {
  const { line, atoms } = setAside(source);
  return { kind: 'lines', inside: styled(line, atoms) };
}
