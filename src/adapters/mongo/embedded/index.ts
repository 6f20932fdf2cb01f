export type { Environment, Say } from './environment.js';
export { runningDatabase } from './running-database.js';
export {
  type EmbeddedMongod,
  type EmbeddedMongodOptions,
  startEmbeddedMongod,
} from './start-embedded-mongod.js';
