/** Why a phrase is not a cadence; its words are in `phrase-messages.ts`. */
export type Problem = PlainProblem | ProblemWith;

interface PlainProblem {
  readonly kind: 'problem';
  readonly what:
    | 'nothing'
    | 'too-long'
    | 'no-days'
    | 'no-time'
    | 'unfinished'
    | 'two-times'
    | 'two-times-to-alternate'
    | 'two-rhythms'
    | 'two-ends'
    | 'two-starts'
    | 'every-few-days'
    | 'which-of-the-month'
    | 'one-weekday-of-the-month'
    | 'twice-or-every-other'
    | 'nth-too-large'
    | 'day-too-large'
    | 'interval'
    | 'count'
    | 'ends-before-it-begins';
}

/** A word that is not known; a time, a date or a zone that does not exist. */
interface ProblemWith {
  readonly kind: 'problem';
  readonly what: 'word' | 'time' | 'date' | 'zone';
  readonly text: string;
}

export const problem = (what: PlainProblem['what']): Problem => ({ kind: 'problem', what });
export const problemWith = (what: ProblemWith['what'], text: string): Problem => ({
  kind: 'problem',
  what,
  text,
});
