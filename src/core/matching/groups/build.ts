import { int, real } from '../cells.js';
import type { Effort } from '../effort.js';
import { degree, type Graph } from '../graph.js';
import { type Random, shuffled } from '../random.js';
import type { Sizes } from './sizes.js';
import { seat, type Tables, UNPLACED, weightWith } from './tables.js';

/** Fills groups one after the other, beginning each with whoever has the fewest to choose from. */
export function buildGroups(
  graph: Graph,
  { count, least, larger }: Sizes,
  random: Random,
  effort: Effort,
): Tables {
  const tables: Tables = { groups: [], groupOf: new Int32Array(graph.n).fill(UNPLACED) };
  const order = shuffled(graph.n, random).sort((a, b) => degree(graph, a) - degree(graph, b));
  for (const v of order) {
    const made = tables.groups.length;
    if (made === count) break;
    const size = made < larger ? least + 1 : least;
    if (int(tables.groupOf, v) === UNPLACED) startGroup(graph, tables, v, size, effort);
  }
  return tables;
}

/** The first member, then each time whoever weighs most with those already there. All seats, or none. */
export function startGroup(graph: Graph, tables: Tables, v: number, size: number, effort: Effort): boolean {
  const group = [v];
  let open = freeNeighbours(graph, tables, v);
  while (group.length < size && open.size > 0) {
    effort.spend(open.size);
    let [best, most] = [UNPLACED, -1];
    for (const [candidate, weight] of open) {
      if (weight > most) [best, most] = [candidate, weight];
    }
    group.push(best);
    const around = freeNeighbours(graph, tables, best);
    effort.spend(around.size);
    const still = new Map<number, number>();
    for (const [candidate, weight] of open) {
      const more = around.get(candidate);
      if (more !== undefined) still.set(candidate, weight + more);
    }
    open = still;
  }
  if (group.length < size) return false;
  const index = tables.groups.push([]) - 1;
  for (const member of group) seat(tables, member, index);
  return true;
}

function freeNeighbours(graph: Graph, { groupOf }: Tables, v: number): Map<number, number> {
  const free = new Map<number, number>();
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++) {
    const other = int(graph.target, arc);
    if (int(groupOf, other) === UNPLACED) free.set(other, real(graph.weight, arc));
  }
  return free;
}

/** Seats the unplaced where a group has room for one more and nobody there is forbidden to them. */
export function seatUnplaced(graph: Graph, tables: Tables, { least, larger }: Sizes, effort: Effort): void {
  let mayGrow = larger - tables.groups.filter((group) => group.length > least).length;
  for (let v = 0; v < graph.n && !effort.spent(); v++) {
    if (int(tables.groupOf, v) !== UNPLACED) continue;
    const best = bestWithRoom(graph, tables, v, mayGrow > 0 ? least + 1 : least, effort);
    if (best === UNPLACED) continue;
    seat(tables, v, best);
    if ((tables.groups[best]?.length ?? 0) > least) mayGrow--;
  }
}

function bestWithRoom(graph: Graph, tables: Tables, v: number, room: number, effort: Effort): number {
  let [best, most] = [UNPLACED, -1];
  const end = int(graph.first, v + 1);
  for (let arc = int(graph.first, v); arc < end; arc++) {
    const index = int(tables.groupOf, int(graph.target, arc));
    const group = tables.groups[index];
    if (group === undefined || group.length >= room) continue;
    const weight = weightWith(graph, v, group, UNPLACED);
    if (weight > most) [best, most] = [index, weight];
    effort.spend(group.length);
  }
  return best;
}
