import type { Random } from '../../matching/index.js';
import { fullRound } from './full-round.js';
import { copyOf, putRound, type Rounds, type Table } from './table.js';

/**
 * Splits a table into full rounds that share no pair (a set of 1-factors), as many as are `wanted` if they are found.
 *
 * Rounds are taken off one by one. Where the rest has none any more (two circles of odd length, say), one of those
 * taken, by chance, is put back, and the rest is tried anew; this wanders on until all fits or the tries are used up.
 *
 * That a table in which everyone may still meet at least half of the others splits entirely was conjectured in the
 * 1950s and is proven for many people: B. Csaba, D. Kühn, A. Lo, D. Osthus, A. Treglown, "Proof of the 1-factorization
 * and Hamilton decomposition conjectures", 2016. Below, it may not: careless choices end early with a maximal set of
 * 1-factors (A. G. Chetwynd & A. J. W. Hilton on regular graphs of high degree, 1985). By V. G. Vizing (1964) one
 * round more than that always suffices if not everybody need be in each; whether none more does is NP-complete
 * (I. Holyer, 1981), so the tries are bounded.
 */
export function splitIntoRounds(table: Table, wanted: number, tries: number, random: Random): Rounds {
  const rest = copyOf(table);
  const rounds: Int32Array[] = [];
  let best: Rounds = [];
  let left = tries;
  while (rounds.length < wanted) {
    const round = fullRound(rest, random);
    if (round !== undefined) {
      putRound(rest, round, 0);
      rounds.push(round);
      continue;
    }
    if (rounds.length > best.length) best = [...rounds];
    if (left-- === 0 || rounds.length === 0) return best;
    for (let back = left % 4 === 0 ? 2 : 1; back > 0; back--) putBack(rest, rounds, random);
  }
  return rounds;
}

function putBack(rest: Table, rounds: Int32Array[], random: Random): void {
  const [round] = rounds.splice(Math.floor(random() * rounds.length), 1);
  if (round !== undefined) putRound(rest, round, 1);
}
