import type { rulesExtended } from 'discord-markdown-parser';

export type Rule = (typeof rulesExtended)[string];
export type State = Parameters<Rule['match']>[1];

/** Whether a line begins here; what stands within bold words or a heading is in the middle of one. */
export const atLineStart = (state: State, before: string): boolean =>
  state.midLine !== true && (before === '' || before.endsWith('\n'));

/** More marks within each other than this are nobody’s; each costs a piece of the stack. */
const DEEPEST = 24;

/** The same rule, whose content begins no lines. */
export const withinALine = (rule: Rule): Rule => ({
  ...rule,
  parse: (capture, parse, state) => {
    const depth = Number(state.depth ?? 0) + 1;
    if (depth > DEEPEST) return { type: 'text', content: capture[0] };
    return rule.parse(capture, parse, { ...state, midLine: true, depth });
  },
});
