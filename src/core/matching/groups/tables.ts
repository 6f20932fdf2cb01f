import { int, real } from '../cells.js';
import { arcBetween, type Graph, NO_ARC } from '../graph.js';

export const UNPLACED = -1;
export const FORBIDDEN = Number.NEGATIVE_INFINITY;

/** Who sits with whom while groups are made. */
export interface Tables {
  readonly groups: number[][];
  /** Per vertex: its group, or UNPLACED. */
  readonly groupOf: Int32Array;
}

/** What a vertex weighs with the others of a group (all but `without`); FORBIDDEN if any edge is missing. */
export function weightWith(graph: Graph, v: number, group: readonly number[], without: number): number {
  let sum = 0;
  for (const other of group) {
    if (other === without || other === v) continue;
    const arc = arcBetween(graph, v, other);
    if (arc === NO_ARC) return FORBIDDEN;
    sum += real(graph.weight, arc);
  }
  return sum;
}

export function totalWeight(graph: Graph, { groups }: Tables): number {
  let twice = 0;
  for (const group of groups) for (const v of group) twice += weightWith(graph, v, group, v);
  return twice / 2;
}

export function seat({ groups, groupOf }: Tables, v: number, group: number): void {
  groups[group]?.push(v);
  groupOf[v] = group;
}

/** b takes a's seat, and a takes b's, or none if b had none. */
export function swapSeats({ groups, groupOf }: Tables, a: number, b: number): void {
  const [seatOfA, seatOfB] = [int(groupOf, a), int(groupOf, b)];
  replace(groups[seatOfA], a, b);
  replace(groups[seatOfB], b, a);
  groupOf[a] = seatOfB;
  groupOf[b] = seatOfA;
}

function replace(group: number[] | undefined, from: number, to: number): void {
  if (group !== undefined) group[group.indexOf(from)] = to;
}
