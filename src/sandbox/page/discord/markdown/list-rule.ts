import { atLineStart, type Rule } from './at-line-start.js';

/** Lines that begin with a mark, and the indented ones that belong to them. */
const LIST = /^ *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n(?: +\S|(?:[-*]|\d{1,9}\.) +\S)[^\n]*)*(?:\n|$)/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;
/** As deep as Discord goes. */
const DEEPEST = 11;

/** The parser knows no lists. */
export const listRule: Rule = {
  order: 0,
  match: (source, state, before) =>
    atLineStart(state, before) && depthOf(state.lists) < DEEPEST ? LIST.exec(source) : null,
  parse: ([whole = ''], parse, state) => {
    const items = itemsIn(whole.split('\n').filter((line) => line !== ''));
    const inside = { ...state, lists: depthOf(state.lists) + 1, prevCapture: null };
    return {
      type: 'list',
      start: items[0]?.number,
      items: items.map(({ lines }) => parse(lines.join('\n'), { ...inside })),
    };
  },
};

const depthOf = (lists: unknown): number => (typeof lists === 'number' ? lists : 0);

interface Item {
  readonly number: number | undefined;
  readonly lines: string[];
}

/** What is indented further than the first mark stays with the item above it. */
function itemsIn(lines: readonly string[]): readonly Item[] {
  const indent = ITEM.exec(lines[0] ?? '')?.[1]?.length ?? 0;
  const items: Item[] = [];
  for (const line of lines) {
    const [, before = '', number, words = ''] = ITEM.exec(line) ?? [];
    const last = items.at(-1);
    if (last === undefined || (ITEM.test(line) && before.length <= indent))
      items.push({ number: number === undefined ? undefined : Number(number), lines: [words] });
    else last.lines.push(line.replace(new RegExp(`^ {1,${indent + 2}}`), ''));
  }
  return items;
}
