export { runningDatabase } from './running-database.js';
export { type EmbeddedMongod, startEmbeddedMongod } from './start-embedded-mongod.js';
