import { buildCadence, type Surroundings } from './build-cadence.js';
import type { Cadence } from './cadence.js';
import { type Clause, isWord } from './clause.js';
import { rhythmClauses } from './clauses-of-rhythm.js';
import { spanClauses } from './clauses-of-span.js';
import { timeClauses } from './clauses-of-time.js';
import { added, type Draft } from './phrase-draft.js';
import { problemWords } from './phrase-messages.js';
import { type Token, tokensOf } from './phrase-tokens.js';
import { type Problem, problem, problemWith } from './problem.js';

const LONGEST = 200;

/** A phrase may name its parts in any order, so it is read as a row of clauses, each of which may be said once. */
const CLAUSES: readonly Clause[] = [...spanClauses, ...rhythmClauses, ...timeClauses];
const FILLERS = ['every', 'each', 'on', 'at', 'the', 'and', 'or', 'once', '-'];

export type CadenceRead =
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  /** One sentence for whoever wrote the phrase. */
  | { readonly kind: 'problem'; readonly words: string };

/**
 * Reads a plain phrase: "every second Tuesday 12:00". Never throws, given an IANA zone and a date that exist.
 * What is ambiguous, and how it is taken, is in docs/decisions/0010-reading-a-rhythm.md.
 */
export function readCadence(phrase: string, surroundings: Surroundings): CadenceRead {
  const draft = phrase.length > LONGEST ? problem('too-long') : draftOf(phrase);
  const cadence = isProblem(draft) ? draft : buildCadence(draft, surroundings);
  return isProblem(cadence)
    ? { kind: 'problem', words: problemWords(cadence) }
    : { kind: 'cadence', cadence };
}

const isProblem = (value: Problem | Draft | Cadence | readonly Token[]): value is Problem =>
  'kind' in value && value.kind === 'problem';

function draftOf(phrase: string): Draft | Problem {
  const tokens = tokensOf(phrase);
  if (isProblem(tokens)) return tokens;
  if (tokens.length === 0) return problem('nothing');
  let draft: Draft = {};
  for (let at = 0; at < tokens.length; ) {
    const clause = clauseAt(tokens, at);
    if (clause.kind === 'problem') return clause;
    const more = added(draft, clause.says);
    if (isProblem(more)) return more;
    draft = more;
    at = clause.next;
  }
  return draft;
}

/** The clause that begins there, perhaps after a few words such as "on the". */
function clauseAt(tokens: readonly Token[], from: number) {
  for (let at = from; ; at += 1) {
    const token = tokens[at];
    if (token === undefined) return problem('unfinished');
    for (const clause of CLAUSES) {
      const found = clause(tokens, at);
      if (found?.kind === 'read') return { kind: 'read', says: found.says, next: at + found.words } as const;
      if (found !== undefined) return found;
    }
    if (!isWord(token, ...FILLERS)) return problemWith('word', token.text);
  }
}
