export { planPool } from './plan-pool.js';
export type { DrawPlan, Entrant, Meeting, Plan, Pool } from './pool.js';
export type { Why } from './why.js';
export { type WhyReader, whyReader, whyThese } from './why-these.js';
