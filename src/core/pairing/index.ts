export { planPool } from './plan-pool.js';
export type { DrawPlan, Entrant, Meeting, Plan, Pool } from './pool.js';
export type { Why } from './why.js';
export { whyThese } from './why-these.js';
