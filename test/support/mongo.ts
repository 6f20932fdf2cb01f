import { randomBytes } from 'node:crypto';
import type { Connection } from 'mongoose';
import { connectMongo } from '../../src/adapters/mongo/connection.js';

export interface FreshDatabase {
  /** Names the throw-away database, so that a second process or connection lands in it too. */
  readonly uri: string;
  readonly connection: Connection;
  /** Drops the database and closes the connection: call it in `afterAll`. */
  drop(): Promise<void>;
}

/** An empty database with a name of its own on the run's mongod. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const address = testServer();
  address.pathname = `/test_${randomBytes(8).toString('hex')}`;
  const { connection, close } = await connectMongo({ uri: address.href });
  return {
    uri: address.href,
    connection,
    async drop() {
      await connection.dropDatabase();
      await close();
    },
  };
}

/** The mongod of this run. */
export function testServer(): URL {
  const server = process.env.KITH_TEST_MONGODB_URI;
  if (!server)
    throw new Error('KITH_TEST_MONGODB_URI is not set: run the tests through npm, which starts a mongod');
  return new URL(server);
}
