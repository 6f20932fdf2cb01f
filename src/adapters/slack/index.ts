export { createSlack, type SlackAdapter, type SlackOptions } from './app.js';
export type { Health, RequestListener } from './connection.js';
export type { Installation, InstallationKey, InstallationStore } from './installations.js';
export { type ManifestOptions, renderManifest } from './manifest.js';
export type { OnceEvents } from './once.js';
