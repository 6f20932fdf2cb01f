import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connectMongo } from '../../../src/adapters/mongo/connection.js';
import { ensureIndexes, missingIndexes } from '../../../src/adapters/mongo/index.js';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.js';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.drop());

const introductions = () => database.connection.collection('introductions');

describe('the indexes', () => {
  test('are all missing in an empty database, made once, and then none is missing', async () => {
    const missing = await missingIndexes(database.connection);
    expect(missing).toContain('introductions.one-open-per-set');
    expect(missing).toContain('outbox.due');
    expect(await ensureIndexes(database.connection)).toEqual(missing);
    expect(await missingIndexes(database.connection)).toEqual([]);
    expect(await ensureIndexes(database.connection)).toEqual([]);
  });

  test('can be made by several processes at the same moment', async () => {
    const others = await Promise.all([1, 2, 3].map(() => connectMongo({ uri: database.uri })));
    const connections = [database.connection, ...others.map(({ connection }) => connection)];
    await Promise.all(connections.map(ensureIndexes));
    expect(await missingIndexes(database.connection)).toEqual([]);
    await Promise.all(others.map(({ close }) => close()));
  });

  test('that an operator added stay, and one that was dropped is named and made again', async () => {
    await ensureIndexes(database.connection);
    await introductions().createIndex({ 'wish.reason': 1 }, { name: 'my-own' });
    await introductions().dropIndex('due');
    expect(await missingIndexes(database.connection)).toEqual(['introductions.due']);
    expect(await ensureIndexes(database.connection)).toEqual(['introductions.due']);
    expect((await introductions().indexes()).map(({ name }) => name)).toContain('my-own');
  });

  test('that cannot be made are named in the error', async () => {
    const double = { community: 'slack:T1', set: 'a+b', open: true };
    await introductions().insertMany([{ ...double }, { ...double }]);
    await expect(ensureIndexes(database.connection)).rejects.toThrow(
      /one-open-per-set.* of introductions can't be made/,
    );
  });
});
