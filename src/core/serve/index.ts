export type { ServeDeps } from './deps.js';
export { serveBlocks, serveRoutes } from './routes.js';
