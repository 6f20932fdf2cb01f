import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SchemaStep } from '../../../src/adapters/mongo/schema-steps.js';
import { ensureSchemaVersion } from '../../../src/adapters/mongo/schema-version.js';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.js';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const stored = async () =>
  (await database.connection.collection('kith_schema').find().toArray()).map((one) => one.version);

function stepsThatNote(done: number[], upTo: number): SchemaStep[] {
  return Array.from({ length: upTo - 1 }, (_, index) => ({
    to: index + 2,
    up: async () => {
      done.push(index + 2);
    },
  }));
}

describe('the version of the stored data', () => {
  test('is noted in an empty database, and a second start passes', async () => {
    await ensureSchemaVersion(database.connection, 3);
    await ensureSchemaVersion(database.connection, 3);
    expect(await stored()).toEqual([3]);
  });

  test('is noted once when several processes start at the same moment', async () => {
    await Promise.all(Array.from({ length: 10 }, () => ensureSchemaVersion(database.connection, 1)));
    expect(await stored()).toEqual([1]);
  });

  test('moves up through every step in between, in order', async () => {
    await ensureSchemaVersion(database.connection, 1);
    const done: number[] = [];
    await ensureSchemaVersion(database.connection, 4, stepsThatNote(done, 4).reverse());
    expect(done).toEqual([2, 3, 4]);
    expect(await stored()).toEqual([4]);
  });

  test('ends right when two processes upgrade at once', async () => {
    await ensureSchemaVersion(database.connection, 1);
    const upgrade = () => ensureSchemaVersion(database.connection, 3, stepsThatNote([], 3));
    await Promise.all([upgrade(), upgrade(), upgrade()]);
    expect(await stored()).toEqual([3]);
  });

  test('stays where it was when a step fails, and goes on from there at the next start', async () => {
    await ensureSchemaVersion(database.connection, 1);
    const done: number[] = [];
    const [second, third] = stepsThatNote(done, 3);
    const failing: SchemaStep = { to: 3, up: () => Promise.reject(new Error('the disk is full')) };
    const first = second ? [second] : [];
    await expect(ensureSchemaVersion(database.connection, 3, [...first, failing])).rejects.toThrow(
      'the disk is full',
    );
    expect(await stored()).toEqual([2]);
    await ensureSchemaVersion(database.connection, 3, third ? [third] : []);
    expect(done).toEqual([2, 3]);
  });

  test('is refused with words when a newer Kith wrote it, and left alone', async () => {
    await ensureSchemaVersion(database.connection, 7);
    await expect(ensureSchemaVersion(database.connection, 1)).rejects.toThrow(
      'This database was written by a newer Kith (schema 7; this one knows 1).',
    );
    expect(await stored()).toEqual([7]);
  });
});
