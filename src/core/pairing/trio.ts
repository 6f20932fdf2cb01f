import { type Draw, draw, type EdgeColumns } from '../matching/index.js';
import { joinGroups, weighGroups } from './odd-ones.js';
import type { Pool } from './pool.js';
import type { Prices } from './price.js';

/** Where few are drawn, others are tried for the third of the trio. */
const FEW_PEOPLE = 300;
const TRIES = 8;

/** Pairs such that the one who is over finds two to join whom they have not met, if a few tries can do it. */
export function drawWithTrio(pool: Pool, prices: Prices, edges: EdgeColumns, clock: () => number): Draw {
  const instance = { n: pool.people.length, edges, size: 2, seed: pool.seed, maxCardinality: true };
  const first = draw(instance, { budgetMs: pool.budgetMs / 2, clock });
  if (instance.n > FEW_PEOPLE || first.left.length !== 1) return first;
  let best = worthOf(first, prices);
  const seated = new Set(first.left);
  for (let i = 0; i < TRIES && best.trioRepeats; i++) {
    const wanted = { ...instance, edges: surelyWith(edges, seated, prices) };
    const drawn = draw(wanted, { budgetMs: pool.budgetMs / 2 / TRIES, clock });
    const other = worthOf({ ...drawn, bound: first.bound }, prices);
    if (other.repeats < best.repeats || (other.repeats === best.repeats && other.weight > best.weight))
      best = other;
    for (const v of drawn.left) seated.add(v);
  }
  return best.drawn;
}

function worthOf(drawn: Draw, prices: Prices) {
  const { groups } = joinGroups(drawn, 2, prices);
  const whole = weighGroups(groups, prices);
  return { drawn, ...whole, trioRepeats: whole.repeats > weighGroups(drawn.groups, prices).repeats };
}

function surelyWith({ a, b, weight }: EdgeColumns, seated: ReadonlySet<number>, prices: Prices): EdgeColumns {
  const more = (v: number | undefined) => (v !== undefined && seated.has(v) ? prices.most : 0);
  return { a, b, weight: weight.map((one, i) => one + more(a[i]) + more(b[i])) };
}
