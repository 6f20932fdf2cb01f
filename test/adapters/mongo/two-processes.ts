import { connectMongo } from '../../../src/adapters/mongo/connection.js';
import { createStores, type Stores } from '../../../src/adapters/mongo/index.js';
import type { Clock } from '../../../src/core/shared/time.js';
import type { FreshDatabase } from '../../support/mongo.js';
import { readyDatabase } from '../../support/ready-database.js';

export interface TwoProcesses {
  readonly database: FreshDatabase;
  readonly stores: Stores;
  /** The same database, over a connection of its own. */
  readonly otherProcess: Stores;
  /** Fifty at once, half of them in either process. */
  race<T>(run: (stores: Stores, index: number) => Promise<T>): Promise<readonly T[]>;
  close(): Promise<void>;
}

export async function twoProcesses(clock: Clock): Promise<TwoProcesses> {
  const database = await readyDatabase();
  const elsewhere = await connectMongo({ uri: database.uri });
  const options = { encryptionKey: undefined, clock };
  const stores = createStores(database.connection, options);
  const otherProcess = createStores(elsewhere.connection, options);
  return {
    database,
    stores,
    otherProcess,
    race: (run) =>
      Promise.all(Array.from({ length: 50 }, (_, index) => run(index % 2 ? stores : otherProcess, index))),
    async close() {
      await elsewhere.close();
      await database.drop();
    },
  };
}
