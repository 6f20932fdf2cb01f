import { int } from '../cells.js';
import type { Effort } from '../effort.js';
import type { Graph } from '../graph.js';
import type { Drawn } from '../pairs.js';
import type { Random } from '../random.js';
import { groupsBound } from './bound.js';
import { buildGroups, seatUnplaced, startGroup } from './build.js';
import { improveGroups } from './improve.js';
import { groupSizes } from './sizes.js';
import { type Tables, totalWeight, UNPLACED } from './tables.js';

/** Of the effort that is left at each time; the rest goes to those who have no seat yet. */
const FOR_THE_BOUND = 0.2;
const FOR_EXCHANGES = 0.7;

/**
 * Groups of `size` (groupSizes says how many of which), in none of which an edge is missing. Who cannot be seated
 * so is seated in a group with room, else in a smaller group of their own (at least 2), else left.
 */
export function drawGroups(graph: Graph, size: number, random: Random, effort: Effort): Drawn {
  const sizes = groupSizes(graph.n, size);
  const bound = groupsBound(graph, sizes, effort.part(FOR_THE_BOUND));
  const built = buildGroups(graph, sizes, random, effort);
  seatUnplaced(graph, built, sizes, effort);
  const tables = improveGroups(graph, built, random, effort.part(FOR_EXCHANGES));
  seatUnplaced(graph, tables, sizes, effort);
  for (let smaller = sizes.least; smaller >= 2; smaller--) groupTheRest(graph, tables, smaller, effort);
  const left: number[] = [];
  tables.groupOf.forEach((group, v) => {
    if (group === UNPLACED) left.push(v);
  });
  const weight = totalWeight(graph, tables);
  return { groups: tables.groups, left, weight, bound };
}

function groupTheRest(graph: Graph, tables: Tables, size: number, effort: Effort): void {
  for (let v = 0; v < graph.n; v++) {
    if (int(tables.groupOf, v) === UNPLACED) startGroup(graph, tables, v, size, effort);
  }
}
