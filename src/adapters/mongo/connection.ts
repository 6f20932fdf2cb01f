import { setTimeout as wait } from 'node:timers/promises';
import mongoose, { type Connection } from 'mongoose';

export interface MongoOptions {
  readonly uri: string;
  /** Which database, when the address doesn't name one. */
  readonly database?: string;
  /** How long an operation waits for a reachable server before it fails, in ms. */
  readonly serverSelectionTimeoutMS?: number;
}

export interface MongoConnection {
  readonly connection: Connection;
  /** Whether the database answers within so many ms; never throws. */
  ping(within?: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a connection of its own; mongoose's global one stays unused. What is acknowledged through it survives a crash. */
export async function connectMongo(options: MongoOptions): Promise<MongoConnection> {
  const connection = mongoose.createConnection(options.uri, {
    dbName: options.database ?? databaseIn(options.uri) ?? 'kith',
    appName: 'kith',
    autoIndex: false,
    autoCreate: false,
    // Operations wait for the server in one place only, the driver's server selection.
    bufferCommands: false,
    serverSelectionTimeoutMS: options.serverSelectionTimeoutMS ?? 5_000,
    socketTimeoutMS: 60_000,
    writeConcern: { w: 'majority', journal: true },
  });
  try {
    await connection.asPromise();
  } catch (error) {
    await connection.close(true).catch(() => undefined);
    throw error;
  }
  return {
    connection,
    ping: (within = 1_000) => answersWithin(connection, within),
    close: () => connection.close(),
  };
}

function databaseIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
}

async function answersWithin(connection: Connection, within: number): Promise<boolean> {
  const stop = new AbortController();
  const answer = async (): Promise<boolean> => {
    await connection.db?.command({ ping: 1 }, { timeoutMS: within });
    return connection.db !== undefined;
  };
  const late = wait(within, false, { signal: stop.signal, ref: false }).catch(() => false);
  const answered = await Promise.race([answer().catch(() => false), late]);
  stop.abort();
  return answered;
}
