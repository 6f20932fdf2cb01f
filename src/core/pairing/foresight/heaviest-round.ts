import type { Rounds } from './table.js';

const SWEEPS = 6;

/**
 * Of rounds that share no pair, makes one as heavy as it can by exchanges with the others: two rounds together are
 * circles of even length, and of every circle it may take the heavier half. The others then are still full rounds.
 */
export function heaviestRound(rounds: Rounds, weigh: (a: number, b: number) => number): Int32Array {
  const pool = rounds.map((round) => round.slice());
  const weight = (round: Int32Array) => round.reduce((sum, other, v) => sum + weigh(v, other), 0);
  const weights = pool.map(weight);
  const place = weights.indexOf(Math.max(...weights));
  const chosen = pool[place] ?? new Int32Array(0);
  let gained = true;
  for (let sweep = 0; sweep < SWEEPS && gained; sweep++) {
    gained = false;
    pool.forEach((other, i) => {
      if (i !== place && takeHeavierHalves(chosen, other, weigh)) gained = true;
    });
  }
  return chosen;
}

function takeHeavierHalves(
  chosen: Int32Array,
  other: Int32Array,
  weigh: (a: number, b: number) => number,
): boolean {
  let gained = false;
  const seen = new Uint8Array(chosen.length);
  for (let start = 0; start < chosen.length; start++) {
    if (seen[start] === 1) continue;
    const circle: number[] = [];
    let gain = 0;
    for (let v = start; seen[v] !== 1; ) {
      const mine = chosen[v] ?? v;
      const theirs = other[mine] ?? v;
      seen[v] = 1;
      seen[mine] = 1;
      circle.push(v, mine);
      gain += weigh(mine, theirs) - weigh(v, mine);
      v = theirs;
    }
    if (gain <= 0) continue;
    gained = true;
    for (const v of circle) [chosen[v], other[v]] = [other[v] ?? v, chosen[v] ?? v];
  }
  return gained;
}
