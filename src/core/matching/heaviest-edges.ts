import { int, real } from './cells.js';
import type { EdgeColumns } from './graph.js';

/** Knuth's multiplicative hash: among equals it decides, lest it be the same few vertices for all. */
const SPREAD = 2_654_435_769;

/** The heaviest edges of every vertex, at least `kept` of them as far as it has so many, marked with 1. */
export function markHeaviest(n: number, { a, b, weight }: EdgeColumns, kept: number): Uint8Array {
  const heaps = { kept, key: new Float64Array(n * kept), edge: new Int32Array(n * kept).fill(-1) };
  const { key } = heaps;
  for (let edge = 0; edge < weight.length; edge++) {
    const heavy = real(weight, edge) + (Math.imul(edge, SPREAD) >>> 0) / 2 ** 32;
    const [one, other] = [int(a, edge) * kept, int(b, edge) * kept];
    if (heavy > real(key, one)) replaceLightest(heaps, one, heavy, edge);
    if (heavy > real(key, other)) replaceLightest(heaps, other, heavy, edge);
  }
  const marks = new Uint8Array(weight.length);
  for (const edge of heaps.edge) if (edge !== -1) marks[edge] = 1;
  return marks;
}

/** One heap for each vertex, side by side, with the lightest on top. */
interface Heaps {
  readonly kept: number;
  readonly key: Float64Array;
  readonly edge: Int32Array;
}

function replaceLightest(heaps: Heaps, top: number, heavy: number, heavyEdge: number): void {
  const { kept, key, edge } = heaps;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= kept) break;
    if (child + 1 < kept && real(key, top + child + 1) < real(key, top + child)) child++;
    if (real(key, top + child) >= heavy) break;
    key[top + at] = real(key, top + child);
    edge[top + at] = int(edge, top + child);
    at = child;
  }
  key[top + at] = heavy;
  edge[top + at] = heavyEdge;
}
