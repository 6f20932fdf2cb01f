import { address } from '../read.js';
import type { Rule } from './at-line-start.js';
import { ruleOf } from './rule-of.js';

const masked = ruleOf('link');

/** Only web addresses are links; and a link whose words are an address themselves is shown as it was typed. */
export const link: Rule = {
  ...masked,
  match: (source, state, before) => {
    const capture = state.inLink === true ? null : masked.match(source, state, before);
    return capture && address(capture[2]) !== undefined && capture[1]?.trim() ? capture : null;
  },
  parse: (capture, parse, state) => {
    const [whole = '', words = ''] = capture;
    if (/https?:\/\/\w/i.test(words)) return { type: 'text', content: whole };
    return masked.parse(capture, parse, { ...state, midLine: true, inLink: true });
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
