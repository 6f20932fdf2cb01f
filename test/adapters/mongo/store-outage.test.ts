import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../../src/adapters/mongo/connection.js';
import { type EmbeddedMongod, startEmbeddedMongod } from '../../../src/adapters/mongo/embedded/index.js';
import { createStores, ensureIndexes, type Stores } from '../../../src/adapters/mongo/index.js';
import { newMember } from '../../../src/core/members/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { eventually } from '../../support/eventually.js';
import { recordingLog } from '../../support/recording-log.js';

const acme = communityId('slack', 'T1');
const LONGEST = 8_000;

let folder: string;
let mongod: EmbeddedMongod;
let database: MongoConnection;
let stores: Stores;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-outage-'));
  mongod = await startEmbeddedMongod({ dataDir: folder, env: process.env, log: recordingLog().log });
  database = await connectMongo({ uri: mongod.uri, serverSelectionTimeoutMS: 5_000 });
  await ensureIndexes(database.connection);
  stores = createStores(database.connection, { encryptionKey: undefined, clock: Date.now });
});
afterAll(async () => {
  await database.close();
  await mongod.stop();
  await rm(folder, { recursive: true, force: true });
});

test('when mongod is killed, whatever was acknowledged is kept, and nobody waits for ever', async () => {
  const kept: string[] = [];
  let longest = 0;
  let killed = false;
  let after = 0;
  const save = async (index: number) => {
    const id = memberId(acme, `M${index}`);
    const start = Date.now();
    try {
      await stores.members.save({ ...newMember(id, acme), zone: `Zone ${index}` });
      kept.push(id);
      if (killed) after += 1;
    } catch {
      // Not acknowledged: the caller knows.
    }
    longest = Math.max(longest, Date.now() - start);
  };
  let next = 0;
  const writer = async () => {
    while (after < 20) await save(next++);
  };
  const writers = Promise.all(Array.from({ length: 8 }, writer));
  await eventually(() => kept.length > 50);
  process.kill(mongod.pid(), 'SIGKILL');
  killed = true;
  await writers;

  expect(longest).toBeLessThan(LONGEST);
  const found = await database.connection.collection<{ _id: string }>('members').find().toArray();
  const present = new Set(found.map(({ _id }) => _id));
  expect(kept.filter((id) => !present.has(id))).toEqual([]);
});
