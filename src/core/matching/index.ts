export { type Draw, draw, greatestWeight, type Instance } from './draw.js';
export type { EdgeColumns } from './graph.js';
export { type Random, seededRandom, shuffled } from './random.js';
