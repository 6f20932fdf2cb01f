export type { SessionStore } from './ports.js';
export * from './session.js';
