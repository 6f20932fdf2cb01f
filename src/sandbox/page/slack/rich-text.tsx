import type { ComponentChildren } from 'preact';
import { type Dict, dicts, text, whole } from './read.js';
import { RichLeaf } from './rich-leaf.js';
import { Unknown } from './unknown.js';

const leaves = (part: Dict): ComponentChildren =>
  dicts(part.elements).map((leaf) => <RichLeaf leaf={leaf} />);

const section = (part: Dict) => (
  <div class="sl-lines" dir="auto">
    {leaves(part)}
  </div>
);

function list(part: Dict) {
  const items = dicts(part.elements).map((item) => (
    <li class="sl-lines" dir="auto">
      {item.type === 'rich_text_section' ? leaves(item) : <Unknown what={item.type} />}
    </li>
  ));
  const look = `sl-list sl-indent-${Math.min(whole(part.indent, 0), 8)} ${bordered(part)}`;
  if (part.style !== 'ordered') return <ul class={look}>{items}</ul>;
  return (
    <ol class={look} start={whole(part.offset, 0) + 1}>
      {items}
    </ol>
  );
}

const bordered = ({ border }: Dict): string => (border === 1 ? 'sl-quote' : '');

const quote = (part: Dict) => (
  <blockquote class="sl-quote sl-lines" dir="auto">
    {leaves(part)}
  </blockquote>
);

const preformatted = (part: Dict) => (
  <pre class="sl-pre" dir="auto">
    {leaves(part)}
  </pre>
);

const DRAW: ReadonlyMap<unknown, (part: Dict) => ComponentChildren> = new Map([
  ['rich_text_section', section],
  ['rich_text_list', list],
  ['rich_text_quote', quote],
  ['rich_text_preformatted', preformatted],
]);

/** Text as data: nothing in it is read as markup. */
export function RichText({ block }: { readonly block: Dict }) {
  return (
    <div class="sl-rich">
      {dicts(block.elements).map((part) => DRAW.get(part.type)?.(part) ?? <Unknown what={text(part.type)} />)}
    </div>
  );
}
