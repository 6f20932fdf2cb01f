import { connectMongo, type MongoConnection } from './adapters/mongo/connection.js';
import { startEmbeddedMongod } from './adapters/mongo/embedded/index.js';
import { ensureIndexes } from './adapters/mongo/index.js';
import { ensureSchemaVersion } from './adapters/mongo/schema-version.js';
import type { Config } from './config.js';
import type { Log } from './core/shared/log.js';

/** The database that is configured, or one of our own beside the app; fit for use when this returns. */
export async function openDatabase(config: Config, log: Log): Promise<MongoConnection> {
  const own =
    config.mongodbUri === undefined
      ? await startEmbeddedMongod({ dataDir: config.dataFolder, env: process.env, log })
      : undefined;
  try {
    const database = await connectMongo({ uri: config.mongodbUri ?? own?.uri ?? '' });
    try {
      await ensureSchemaVersion(database.connection);
      await ensureIndexes(database.connection);
    } catch (error) {
      await database.close();
      throw error;
    }
    return {
      ...database,
      async close() {
        await database.close();
        await own?.stop();
      },
    };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}
