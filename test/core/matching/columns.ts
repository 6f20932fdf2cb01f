import type { EdgeColumns } from '../../../src/core/matching/index.js';
import type { Edge } from './random-graph.js';

export const columns = (edges: readonly Edge[]): EdgeColumns => ({
  a: Int32Array.from(edges, ([a]) => a),
  b: Int32Array.from(edges, ([, b]) => b),
  weight: Float64Array.from(edges, ([, , weight]) => weight),
});
