export type { Card, CardField, CardReader } from './card.js';
export type { ProfileDeps } from './deps.js';
export type { Errand } from './errand.js';
export type { ErrandStore, ProfileStore } from './ports.js';
export * from './profile.js';
