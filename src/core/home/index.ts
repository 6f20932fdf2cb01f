export { olderVersionMessage, outOfOrderMessage } from './home-messages.js';
export { homeRoutes } from './routes.js';
