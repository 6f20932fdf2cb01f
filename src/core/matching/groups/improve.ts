import { int, real } from '../cells.js';
import type { Effort } from '../effort.js';
import { degree, type Graph } from '../graph.js';
import type { Random } from '../random.js';
import { FORBIDDEN, swapSeats, type Tables, totalWeight, UNPLACED, weightWith } from './tables.js';

const CHUNKS = 40;
/** Of the mean weight of an edge: the loss that is accepted at the beginning; it falls to none. */
const FIRST_TOLERANCE = 0.2;
const TRIES_PER_MEMBER = 400;

/**
 * Exchanges seats, at first also at a small loss (threshold accepting: Dueck & Scheuer 1990), and ends with the
 * best that was seen. Group sizes stay as they are. Deterministic: no logarithms that machines round differently.
 */
export function improveGroups(graph: Graph, start: Tables, random: Random, effort: Effort): Tables {
  const tables = copyOf(start);
  let best = start;
  let most = totalWeight(graph, start);
  const tries = Math.ceil((graph.n * TRIES_PER_MEMBER) / CHUNKS);
  const tolerance = meanWeight(graph) * FIRST_TOLERANCE;
  for (let chunk = 1; chunk <= CHUNKS && !effort.spent(); chunk++) {
    const accepted = tolerance * Math.max(0, 1 - chunk / (CHUNKS * 0.8));
    for (let i = 0; i < tries && !effort.spent(); i++) {
      effort.spend(tryExchange(graph, tables, random, accepted));
    }
    const weight = totalWeight(graph, tables);
    if (weight > most) [most, best] = [weight, copyOf(tables)];
  }
  return best;
}

/** Someone is to sit with one of their neighbours: the best of that group's other seats is offered in exchange. */
function tryExchange(graph: Graph, tables: Tables, random: Random, accepted: number): number {
  const { groups, groupOf } = tables;
  const v = Math.floor(random() * graph.n);
  const choices = degree(graph, v);
  if (choices === 0) return 1;
  const wanted = int(graph.target, int(graph.first, v) + Math.floor(random() * choices));
  const to = groups[int(groupOf, wanted)];
  const from = groups[int(groupOf, v)] ?? [];
  if (to === undefined || to === from) return 1;
  const here = weightWith(graph, v, from, v);
  let [best, most] = [UNPLACED, FORBIDDEN];
  for (const x of to) {
    if (x === wanted) continue;
    const arriving = weightWith(graph, v, to, x);
    if (arriving === FORBIDDEN) continue;
    const gain = arriving + weightWith(graph, x, from, v) - here - weightWith(graph, x, to, x);
    if (gain > most) [best, most] = [x, gain];
  }
  if (best !== UNPLACED && most > -accepted) swapSeats(tables, v, best);
  return to.length * (to.length + from.length);
}

const copyOf = ({ groups, groupOf }: Tables): Tables => ({
  groups: groups.map((group) => [...group]),
  groupOf: groupOf.slice(),
});

function meanWeight({ weight }: Graph): number {
  let sum = 0;
  for (let arc = 0; arc < weight.length; arc++) sum += real(weight, arc);
  return weight.length === 0 ? 0 : sum / weight.length;
}
