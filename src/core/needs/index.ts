export * from './need.js';
export type { NeedStore } from './ports.js';
