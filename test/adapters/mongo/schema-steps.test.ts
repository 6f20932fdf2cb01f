import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createStores } from '../../../src/adapters/mongo/index.js';
import { ensureSchemaVersion } from '../../../src/adapters/mongo/schema-version.js';
import { emptyProfile } from '../../../src/core/profiles/index.js';
import { communityId, memberId } from '../../../src/core/shared/ids.js';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.js';

const acme = communityId('slack', 'T1');
const person = (name: string) => memberId(acme, name);

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
  await ensureSchemaVersion(database.connection, 1);
});
afterEach(() => database.drop());

const stores = () => createStores(database.connection, { encryptionKey: undefined, clock: () => 0 });
const members = () => database.connection.collection<{ _id: string; about?: unknown }>('members');
const early = (name: string, about?: unknown) => ({
  _id: person(name),
  community: acme,
  ...(about !== undefined && { about }),
  weekendsOff: true,
  nudges: false,
  pause: { kind: 'none' },
  blocked: [],
  notFrom: [],
  version: 3,
});

describe('the line about themselves that a member had', () => {
  test('becomes who they are, and the rest of the member stays', async () => {
    await members().insertMany([
      early('ADA', ' Counts $things.and numbers '),
      early('BEN'),
      early('CLEO', '  '),
      early('DORA', 7),
    ]);
    await ensureSchemaVersion(database.connection);
    const { profiles, members: kept } = stores();
    expect(await profiles.get(person('ADA'))).toEqual({
      ...emptyProfile(person('ADA'), acme),
      who: 'Counts $things.and numbers',
      version: 1,
    });
    for (const name of ['BEN', 'CLEO', 'DORA']) expect((await profiles.get(person(name))).version).toBe(0);
    expect(await kept.get(person('ADA'))).toMatchObject({ weekendsOff: true, nudges: false, version: 3 });
    expect(await members().countDocuments({ about: { $exists: true } })).toBe(0);
  });

  test('does not take the place of a profile that is there', async () => {
    await members().insertOne(early('ADA', 'Long ago'));
    const { profiles } = stores();
    const saved = await profiles.save({ ...emptyProfile(person('ADA'), acme), who: 'Today' });
    await ensureSchemaVersion(database.connection);
    expect(await profiles.get(person('ADA'))).toEqual(saved);
    expect(await members().countDocuments({ about: { $exists: true } })).toBe(0);
  });

  test('is moved once for each of many when several processes start at the same moment', async () => {
    const names = Array.from({ length: 1_300 }, (_, index) => `U${index}`);
    await members().insertMany(names.map((name) => early(name, `I am ${name}`)));
    await Promise.all([1, 2, 3].map(() => ensureSchemaVersion(database.connection)));
    const profiles = await stores().profiles.getAll(names.map(person));
    expect(profiles.map(({ who }) => who)).toEqual(names.map((name) => `I am ${name}`));
    expect(await members().countDocuments({ about: { $exists: true } })).toBe(0);
  });

  test('is moved at the next start where the first one died half-way', async () => {
    await members().insertMany([early('ADA', 'Ada, of old'), early('BEN', 'Ben')]);
    const profiles = database.connection.collection('profiles');
    await stores().profiles.save({ ...emptyProfile(person('ADA'), acme), who: 'Ada, of old' });
    expect(await profiles.countDocuments()).toBe(1);
    await ensureSchemaVersion(database.connection);
    expect((await stores().profiles.get(person('ADA'))).who).toBe('Ada, of old');
    expect((await stores().profiles.get(person('BEN'))).who).toBe('Ben');
  });
});
