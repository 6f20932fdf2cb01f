import type { ActionKey } from '../conversation/action-key.js';
import type { Block, Button } from '../conversation/message.js';
import { member, type Span, type Text, time } from '../conversation/text.js';
import { MINUTE } from '../shared/time.js';
import { ENGLISH } from '../words/index.js';
import { delivered, type Need, total } from './need.js';

const { say, text } = ENGLISH;

export const paragraph = (...text: Text): Block => ({ kind: 'paragraph', text });
export const note = (...text: Text): Block => ({ kind: 'note', text });
export const buttons = (...all: readonly Button[]): Block => ({ kind: 'buttons', buttons: all });

/** A button that says aloud which need it is about. */
export const buttonFor = (
  what: string,
  key: ActionKey,
  label: string,
  tone: Button['tone'] = 'plain',
): Button => ({ key, label, tone, spoken: short(say('need.spoken', { label, what }), 75) });

/** On one line of at most so many letters. */
export const short = (text: string, most = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As a sentence or a heading begins with it. */
export const headOf = ({ what }: Pick<Need, 'what'>, most = 80): string => capital(short(what, most));

/** Whoever raised it, as a name that can be clicked. */
export const raiserOf = ({ raiser, raiserName }: Pick<Need, 'raiser' | 'raiserName'>): Span =>
  member(raiser, short(raiserName));

/** "10 tins", "one tin". */
export const amountWords = (amount: number, unit: string): string =>
  say('need.amount', { amount, unit, single: singular(unit) });

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
    return target === 1 ? say('need.total.nothing-of-one') : say('need.total.nothing', { target, unit });
  const share = shareWords(all, need);
  if (there === 0)
    return say(target === 1 && all === 1 ? 'need.total.to-come-of-one' : 'need.total.to-come', { share });
  return there === all
    ? say('need.total.all-there', { share, all })
    : say('need.total.some-there', { share, there });
}

/** "120 of 500 tins"; of one that is looked for: "One driver". */
export const shareWords = (amount: number, { target, unit }: Pick<Need, 'target' | 'unit'>): string =>
  target === 1
    ? capital(amountWords(amount, unit))
    : say('need.share', { amount, whole: amountWords(target, unit) });

/** "Dog food: 120 of 500 tins promised, none delivered yet.", to be read out. */
export const standingWords = (need: Need): string =>
  short(say('need.of', { what: capital(need.what), line: totalWords(need) }), 200);

/** How it is over, to those who may feel thanked. */
export const thankfulOverLine = ({ state }: Pick<Need, 'state'>): string =>
  say(state.kind === 'reached' ? 'need.over.reached-thanks' : `need.over.${state.kind}`);

const CELLS = 10;

/** "▮▮▮▯▯▯▯▯▯▯ 24 %": full only when all is promised, and never empty when something is. */
export function barWords(need: Need): string {
  const all = total(need);
  const percent = Math.floor((all * 100) / need.target);
  const full = all >= need.target ? CELLS : Math.min(CELLS - 1, Math.ceil((all * CELLS) / need.target));
  return say('need.bar.line', { cells: `${'▮'.repeat(full)}${'▯'.repeat(CELLS - full)}`, percent });
}

/** Its last minute, on each reader's own clocks; and how long that is. */
export const untilText = ({ until }: Pick<Need, 'until'>): Text => {
  const last = until.endsAt - MINUTE;
  return text('need.until', { last: time(last), away: time(last, 'relative') });
};
