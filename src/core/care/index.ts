export { readPause } from './pause-words.js';
export { type CareDeps, careRoutes } from './routes.js';
export { settingsBlocks } from './settings-messages.js';
