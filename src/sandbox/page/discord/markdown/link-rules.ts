import { address } from '../read.js';
import type { Rule } from './at-line-start.js';
import { ruleOf } from './rule-of.js';

/** The parser’s own pattern takes minutes over a thousand brackets. */
const MASKED =
  /^\[((?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])+)\]\((?:<([^<>\s]+)>|([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*))(?:\s+"[^"\n]*")?\)/;

/** Only web addresses are links; and a link whose words are an address themselves is shown as it was typed. */
export const link: Rule = {
  ...ruleOf('link'),
  match(source, state) {
    const capture = state.inLink === true ? null : MASKED.exec(source);
    const [, words = '', quiet, loud] = capture ?? [];
    return words.trim() !== '' && address(quiet ?? loud) !== undefined ? capture : null;
  },
  parse([whole = '', words = '', quiet, loud], parse, state) {
    if (/https?:\/\/\w/i.test(words)) return { type: 'text', content: whole };
    const content = parse(words, { ...state, midLine: true, inLink: true });
    return { target: quiet ?? loud, content };
  },
};

export const autolink: Rule = {
  ...ruleOf('autolink'),
  match: (source, state) => (state.inLink === true ? null : /^<(https?:\/\/[^\s<>]+)>/i.exec(source)),
};

const bare = ruleOf('url');
export const url: Rule = {
  ...bare,
  match: (source, state, before) => (state.inLink === true ? null : bare.match(source, state, before)),
};

/** Within a link an escaped sign does nothing, and its backslash shows. */
const plain = ruleOf('escape');
export const backslash: Rule = {
  ...plain,
  parse: (capture, parse, state) =>
    state.inLink === true ? { type: 'text', content: capture[0] } : plain.parse(capture, parse, state),
};
