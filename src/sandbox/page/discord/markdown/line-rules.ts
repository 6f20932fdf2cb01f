import { atLineStart, type Rule } from './at-line-start.js';

/** Before everything else. */
const FIRST = -1;

/** The parser’s own rules miss a heading or small print that follows a quote. */
export const heading: Rule = {
  order: FIRST,
  match: (source, state, before) =>
    atLineStart(state, before) ? /^(#{1,3}) +([^\n]+?)(?:\n|$)/.exec(source) : null,
  parse: ([, marks = '', words = ''], parse, state) => ({
    level: marks.length,
    content: parse(words, { ...state, midLine: true }),
  }),
};

export const subtext: Rule = {
  order: FIRST,
  match: (source, state, before) =>
    atLineStart(state, before) ? /^-# +([^\n]+?)(?:\n|$)/.exec(source) : null,
  parse: ([, words = ''], parse, state) => ({ content: parse(words, { ...state, midLine: true }) }),
};

/** With the end of its last line, which would else stand there as an empty one. */
export const codeBlock: Rule = {
  order: 0,
  match: (source) => /^```(?:[a-z0-9_+\-.#]+\n)?([\s\S]+?)```\n?/i.exec(source),
  parse: ([, code = '']) => ({ content: code.replace(/^\n+|\n+$/g, '') }),
};
