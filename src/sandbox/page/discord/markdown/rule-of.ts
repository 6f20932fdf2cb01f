import { rulesExtended } from 'discord-markdown-parser';
import type { Rule } from './at-line-start.js';

/** One of the parser’s own. */
export function ruleOf(name: string): Rule {
  const rule = rulesExtended[name];
  if (rule === undefined) throw new Error(`The parser has no rule for ${name}.`);
  return rule;
}
