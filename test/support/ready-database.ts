import type { Connection } from 'mongoose';
import { connectMongo } from '../../src/adapters/mongo/connection.js';
import { ensureIndexes } from '../../src/adapters/mongo/index.js';
import { type FreshDatabase, testServer } from './mongo.js';

/** What only this file's run knows to be ready. */
const READY = 'ready_for_tests';
const inUse = new Set<number>();

/**
 * An empty database with all indexes, for one world at a time. Making the indexes takes half a second, so a database
 * that is done with is handed on, emptied, to the next world of this worker. For what is about the database itself,
 * or runs on by itself after its end, there is `freshDatabase`.
 */
export async function readyDatabase(): Promise<FreshDatabase> {
  let place = 0;
  while (inUse.has(place)) place += 1;
  inUse.add(place);
  const address = testServer();
  address.pathname = `/ready_${process.env.JEST_WORKER_ID ?? '0'}_${place}`;
  const { connection, close } = await connectMongo({ uri: address.href });
  await makeReady(connection);
  return {
    uri: address.href,
    connection,
    async drop() {
      await close();
      inUse.delete(place);
    },
  };
}

async function makeReady(connection: Connection): Promise<void> {
  const done = connection.collection(READY);
  if ((await done.countDocuments()) > 0) return empty(connection);
  await connection.dropDatabase();
  await ensureIndexes(connection);
  await done.insertOne({});
}

/** Takes everything out of a database that is ready, for the next test. */
export async function empty(connection: Connection): Promise<void> {
  const collections = (await connection.db?.collections()) ?? [];
  await Promise.all(
    collections
      .filter(({ collectionName }) => collectionName !== READY)
      .map((collection) => collection.deleteMany({})),
  );
}
