export * from './channel-rounds.js';
export type { RoundsDeps } from './deps.js';
export * from './match.js';
export * from './participant.js';
export * from './ports.js';
export type { Round, RoundState } from './round.js';
export type { StoredPlan } from './stored-plan.js';
