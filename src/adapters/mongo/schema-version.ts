import type { Connection } from 'mongoose';
import { SCHEMA_STEPS, type SchemaStep } from './schema-steps.js';

/** The version of the stored data that this Kith reads and writes. */
const CURRENT_SCHEMA = 2;

interface SchemaDocument {
  readonly _id: 'schema';
  readonly version: number;
}

export const SCHEMA = 'kith_schema';

/** Notes the version in an empty database, upgrades an older one step by step, and refuses a newer one with words. */
export async function ensureSchemaVersion(
  connection: Connection,
  current: number = CURRENT_SCHEMA,
  steps: readonly SchemaStep[] = SCHEMA_STEPS,
): Promise<void> {
  let version = await noteIfAbsent(connection, current);
  while (version < current) {
    const next = version + 1;
    const step = steps.find(({ to }) => to === next);
    if (step === undefined) {
      throw new Error(`Kith doesn't know how to bring this database from schema ${version} to ${next}.`);
    }
    await step.up(connection);
    version = await moveOn(connection, version, next);
  }
  if (version > current) {
    throw new Error(
      `This database was written by a newer Kith (schema ${version}; this one knows ${current}). Start that newer version, or give this one a database of its own with MONGODB_URI.`,
    );
  }
}

async function noteIfAbsent(connection: Connection, current: number): Promise<number> {
  try {
    const found = await collectionOf(connection).findOneAndUpdate(
      { _id: 'schema' },
      { $setOnInsert: { version: current } },
      { upsert: true, returnDocument: 'after' },
    );
    return found?.version ?? current;
  } catch (error) {
    // Two processes met at the very first start: the other one's note stands.
    if (!isDuplicate(error)) throw error;
    return storedVersion(connection, current);
  }
}

async function moveOn(connection: Connection, from: number, to: number): Promise<number> {
  await collectionOf(connection).updateOne({ _id: 'schema', version: from }, { $set: { version: to } });
  return storedVersion(connection, to);
}

async function storedVersion(connection: Connection, otherwise: number): Promise<number> {
  return (await collectionOf(connection).findOne({ _id: 'schema' }))?.version ?? otherwise;
}

function collectionOf(connection: Connection) {
  return connection.collection<SchemaDocument>(SCHEMA);
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
