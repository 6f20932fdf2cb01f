export type { DrawPlan, Entrant, Meeting, Plan, Pool } from './pool.js';
export type { Why } from './why.js';
