import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { type Rule, withinALine } from './at-line-start.js';
import { codeBlock, heading, subtext } from './line-rules.js';
import { autolink, backslash, link, url } from './link-rules.js';
import { listRule } from './list-rule.js';
import { ruleOf } from './rule-of.js';

/** Discord’s newest styles are unknown to the parser. */
const timestamp: Rule = {
  ...ruleOf('timestamp'),
  match: (source) => /^<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/.exec(source),
};

const INLINE = ['strong', 'em', 'underline', 'strikethrough', 'spoiler'] as const;

const ANYWHERE = {
  ...rulesExtended,
  ...Object.fromEntries(INLINE.map((name) => [name, withinALine(ruleOf(name))])),
  ...{ autolink, escape: backslash, link, url, timestamp },
};

const parsers = {
  /** Contents, descriptions, values of fields, text displays. */
  full: SimpleMarkdown.parserFor({ ...ANYWHERE, codeBlock, heading, subtext, list: listRule }),
  /** Titles of embeds and names of fields: nothing that wants lines of its own. */
  line: SimpleMarkdown.parserFor(
    without(ANYWHERE, ['heading', 'subtext', 'blockQuote', 'codeBlock', 'link']),
  ),
};

export type Manner = keyof typeof parsers;

/** What Discord makes of this markdown, piece by piece. */
export const parse = (source: string, manner: Manner): readonly unknown[] =>
  parsers[manner](source, { inline: true });

function without(rules: Readonly<Record<string, Rule>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(rules).filter(([name]) => !names.includes(name)));
}
