import type { Block, Button } from '../conversation/message.js';
import { type Text, time } from '../conversation/text.js';
import { MINUTE } from '../shared/time.js';
import { delivered, type Need, total } from './need.js';

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** On one line of at most so many letters. */
export const short = (text: string, most = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

export const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number as people read it: 1,200. */
export const figure = (count: number): string => count.toLocaleString('en-GB');

/** "10 tins", "one tin". */
export const amountWords = (amount: number, unit: string): string =>
  amount === 1 ? `one ${singular(unit)}` : `${figure(amount)} ${unit}`;

/** "tins of food" → "tin of food"; a word of which that is not sure stays as it is. */
export function singular(unit: string): string {
  const [, word = '', rest = ''] = /^([a-z]{3,}s)( of .*)?$/i.exec(unit) ?? [];
  if (word === '' || /(ss|us|is|ves|oes)$/i.test(word)) return unit;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y${rest}`;
  return `${word.slice(0, /(ch|sh|x|ss)es$/i.test(word) ? -2 : -1)}${rest}`;
}

/** "120 of 500 tins promised, 40 of them delivered already." */
export function totalWords(need: Need): string {
  const { target, unit } = need;
  const all = total(need);
  const there = delivered(need);
  if (all === 0)
    return target === 1 ? 'Not promised yet.' : `None of the ${figure(target)} ${unit} promised yet.`;
  const head = `${ofWords(all, need)} promised`;
  if (there === 0) return `${head}, ${target === 1 && all === 1 ? 'not' : 'none'} delivered yet.`;
  if (there === all) return `${head}, ${all === 1 ? 'and' : 'all of them'} delivered already.`;
  return `${head}, ${figure(there)} of them delivered already.`;
}

/** "120 of 500 tins"; of one that is looked for: "One driver". */
export const ofWords = (amount: number, { target, unit }: Pick<Need, 'target' | 'unit'>): string =>
  target === 1 ? capital(amountWords(amount, unit)) : `${figure(amount)} of ${amountWords(target, unit)}`;

const CELLS = 10;

/** "▮▮▮▯▯▯▯▯▯▯ 24 %": full only when all is promised, and never empty when something is. */
export function barWords(need: Need): string {
  const all = total(need);
  const percent = Math.floor((all * 100) / need.target);
  const full = all >= need.target ? CELLS : Math.min(CELLS - 1, Math.ceil((all * CELLS) / need.target));
  return `${'▮'.repeat(full)}${'▯'.repeat(CELLS - full)} ${percent} %`;
}

/** Its last minute, on each reader's own clocks; and how long that is. */
export const untilText = ({ until }: Pick<Need, 'until'>): Text => {
  const last = until.endsAt - MINUTE;
  return [time(last), ' (', time(last, 'relative'), ')'];
};
