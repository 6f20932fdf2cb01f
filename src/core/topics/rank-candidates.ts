import { interestsOf, offersOf, type Profile } from '../profiles/index.js';
import type { MemberId } from '../shared/ids.js';
import { keyWords } from '../shared/key-words.js';
import type { Instant } from '../shared/time.js';
import { smallHash } from '../stewards/index.js';

/** Somebody who may be able to help, and which of their own words say so. */
export interface Candidate {
  readonly member: MemberId;
  readonly because: 'offers' | 'interests';
  readonly said: readonly string[];
}

export interface Turns {
  readonly times: number;
  readonly last: Instant;
}

interface Ranking {
  /** What is looked for, as `keyWords` gives it. */
  readonly words: readonly string[];
  /** Everybody who may have something of it: how many they are says how rare a word is. */
  readonly profiles: readonly Profile[];
  /** How often somebody was asked lately; who never was is missing. */
  readonly turns: ReadonlyMap<MemberId, Turns>;
  /** The same seed, the same order. */
  readonly seed: string;
}

const MOST_SAID = 3;

/**
 * Who is asked first: those who offer it before those who only like it; among them those with the rarer word, because
 * few others could be asked; then whoever was asked least, and longest ago, so that nobody is always asked. What
 * somebody shows to nobody counts for nothing.
 */
export function rankCandidates({ words, profiles, turns, seed }: Ranking): readonly Candidate[] {
  const wanted = new Set(words);
  const matches = profiles.flatMap((profile) => matchOf(profile, wanted));
  const offering = countOf(matches.filter(({ because }) => because === 'offers'));
  const liking = countOf(matches.filter(({ because }) => because === 'interests'));
  return matches
    .map((match) => ({
      match,
      key: [
        match.because === 'offers' ? 0 : 1,
        Math.min(
          ...match.found.map((word) => (match.because === 'offers' ? offering : liking).get(word) ?? 0),
        ),
        turns.get(match.member)?.times ?? 0,
        turns.get(match.member)?.last ?? 0,
        -match.found.length,
        smallHash(`${seed}|${match.member}`),
      ],
    }))
    .sort((one, other) => compared(one.key, other.key))
    .map(({ match: { found: _, ...candidate } }) => candidate);
}

type Match = Candidate & { readonly found: readonly string[] };

function matchOf(profile: Profile, wanted: ReadonlySet<string>): readonly Match[] {
  for (const because of ['offers', 'interests'] as const) {
    const entries = because === 'offers' ? offersOf(profile, 'room') : interestsOf(profile, 'room');
    const fitting = entries.filter((entry) => keyWords(entry).some((word) => wanted.has(word)));
    if (fitting.length === 0) continue;
    const found = new Set(fitting.flatMap((entry) => keyWords(entry).filter((word) => wanted.has(word))));
    return [{ member: profile.member, because, said: fitting.slice(0, MOST_SAID), found: [...found] }];
  }
  return [];
}

/** How many have each word. */
function countOf(matches: readonly Match[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of matches.flatMap(({ found }) => found)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function compared(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
