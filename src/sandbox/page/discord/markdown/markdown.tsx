import { Fragment, type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Link } from '../link.js';
import { address, type Json, json, list, number, text } from '../read.js';
import { Spoiler } from '../spoiler.js';
import { codeBlock, headingOf, listOf } from './lines.js';
import { MENTIONS } from './mentions.js';
import { type Manner, parse } from './parse.js';
import type { Reading } from './reading.js';

type Drawn = (node: Json, inner: (content: unknown) => VNode, reading: Reading) => VNode | string;

const words: Drawn = ({ content }) => text(content);
const linked: Drawn = ({ target, content }, inner, { hands }) => {
  const to = address(target);
  return to === undefined ? (
    inner(content)
  ) : (
    <Link to={to} hands={hands}>
      {inner(content)}
    </Link>
  );
};

const DRAWN: Readonly<Record<string, Drawn>> = {
  text: words,
  br: () => '\n',
  strong: ({ content }, inner) => <strong>{inner(content)}</strong>,
  em: ({ content }, inner) => <em>{inner(content)}</em>,
  underline: ({ content }, inner) => <u>{inner(content)}</u>,
  strikethrough: ({ content }, inner) => <s>{inner(content)}</s>,
  spoiler: ({ content }, inner) => <Spoiler>{inner(content)}</Spoiler>,
  inlineCode: ({ content }) => <code class="dc-code">{text(content)}</code>,
  codeBlock: ({ content }) => codeBlock(text(content)),
  blockQuote: ({ content }, inner) => <blockquote>{inner(content)}</blockquote>,
  heading: ({ level, content }, inner) => headingOf(number(level), inner(content)),
  subtext: ({ content }, inner) => <small>{inner(content)}</small>,
  list: ({ start, items }, inner) => listOf(number(start), list(items).map(inner)),
  link: linked,
  url: linked,
  autolink: linked,
};

/** What somebody wrote, as Discord shows it. */
export function Markdown({ source, manner = 'full', ...reading }: Reading & Source) {
  const pieces = useMemo(() => parse(source, manner), [source, manner]);
  return draw(pieces, reading);
}

interface Source {
  readonly source: string;
  readonly manner?: Manner;
}

function draw(content: unknown, reading: Reading): VNode {
  const inner = (within: unknown) => draw(within, reading);
  return (
    <>
      {list(content).map((piece, at) => {
        const node = json(piece);
        const kind = text(node.type);
        const mention = MENTIONS[kind];
        const drawn = mention?.(node, reading) ?? (DRAWN[kind] ?? words)(node, inner, reading);
        return <Fragment key={at}>{drawn}</Fragment>;
      })}
    </>
  );
}
