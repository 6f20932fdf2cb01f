import { seededRandom } from '../../matching/index.js';
import { heaviestRound } from './heaviest-round.js';
import { splitIntoRounds } from './split.js';
import { copyOf, leastDegree, putRound, type Table } from './table.js';

/** Up to here the proof that half suffices says nothing; but looking is quick. */
const FEW_PEOPLE = 64;
/** Half of the others, and a little. */
const MARGIN = 2;
const TRIES_OF_FEW = 200;
const TRIES = 60;

/**
 * A round after which as many full rounds without a repeat remain as possible: the heaviest if it will do, else the
 * heaviest that can be found in a division of all that may still meet. `table` says who may still meet, `heaviest` is
 * a full round of it.
 */
export function lookAhead(
  table: Table,
  heaviest: Int32Array,
  weigh: (a: number, b: number) => number,
  seed: number,
): Int32Array {
  const degree = leastDegree(table);
  const enough = table.n > FEW_PEOPLE && degree > table.n / 2 + MARGIN;
  if (enough || degree < 2) return heaviest;
  const random = seededRandom(seed);
  const tries = table.n > FEW_PEOPLE ? TRIES : TRIES_OF_FEW;
  const after = copyOf(table);
  putRound(after, heaviest, 0);
  const remaining = splitIntoRounds(after, degree - 1, tries, random).length;
  if (remaining === degree - 1) return heaviest;
  const division = splitIntoRounds(table, degree, tries, random);
  return division.length > remaining + 1 ? heaviestRound(division, weigh) : heaviest;
}
