import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Errand, emptyProfile, type Profile } from '../../../src/core/profiles/index.js';
import { communityId, type MemberId, memberId } from '../../../src/core/shared/ids.js';
import { keyWords } from '../../../src/core/shared/key-words.js';
import { StaleWrite } from '../../../src/core/shared/stale-write.js';
import { DAY } from '../../../src/core/shared/time.js';
import { type TwoProcesses, twoProcesses } from './two-processes.js';

const NOON = Date.parse('2026-06-01T12:00:00Z');
const acme = communityId('slack', 'T1');
const other = communityId('slack', 'T2');
const person = (name: string): MemberId => memberId(acme, name);
const [ada, grace] = [person('ADA'), person('GRACE')];
const HOSTILE = '{"$gt": ""} $who.am.i \u0000 \u202e <!channel> 🌱 \\';

let now = NOON;
let stage: TwoProcesses;
beforeAll(async () => {
  stage = await twoProcesses(() => now);
});
afterAll(() => stage.close());

const everything: Profile = {
  member: ada,
  community: acme,
  who: HOSTILE,
  aim: 'Understand compost',
  interests: ['Gardening', 'Compost heaps'],
  skills: [HOSTILE],
  knowledge: ['$where', 'a.b.c'],
  relationships: ['The parks office'],
  role: 'Countess',
  organisation: 'Analytical Engines',
  languages: ['English', 'Français'],
  hours: { from: '09:00', to: '17:30' },
  link: 'https://example.com/?a=$b',
  story: 'Once.\nUpon a time.',
  visibility: { who: 'after-yes', zone: 'never', relationships: 'everyone' },
  changedAt: NOON,
  version: 0,
};

describe('a profile', () => {
  test('of somebody who has said nothing is empty, without having been stored', async () => {
    expect(await stage.stores.profiles.get(grace)).toEqual(emptyProfile(grace, acme));
    expect(await stage.database.connection.collection('profiles').countDocuments()).toBe(0);
  });

  test('comes back as it was saved, one version on', async () => {
    const saved = await stage.stores.profiles.save(everything);
    expect(saved).toEqual({ ...everything, version: 1 });
    expect(await stage.otherProcess.profiles.get(ada)).toEqual(saved);
  });

  test('has forgotten what was taken back', async () => {
    const little: Profile = { ...emptyProfile(ada, acme), who: 'Ada', changedAt: NOON, version: 1 };
    const saved = await stage.stores.profiles.save(little);
    expect(await stage.otherProcess.profiles.get(ada)).toEqual(saved);
    await stage.stores.profiles.save({ ...everything, version: 2 });
  });

  test('of two who save at once, also for the first time, one has to decide again', async () => {
    const both = person('BOTH');
    for (const version of [0, 1]) {
      const saves = await Promise.allSettled(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 ? stage.stores : stage.otherProcess).profiles.save({
            ...everything,
            member: both,
            version,
          }),
        ),
      );
      expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const end of saves) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(StaleWrite);
    }
  });

  test('is found among any number, in the order asked for', async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => person(`NEW${index}`));
    const found = await stage.stores.profiles.getAll([...many, ada, grace, ...many.slice(0, 3)]);
    expect(found.map(({ member }) => member)).toEqual([...many, ada, grace, ...many.slice(0, 3)]);
    expect(found[1_200]?.aim).toBe('Understand compost');
    expect(await stage.stores.profiles.getAll([])).toEqual([]);
  });

  test('that is damaged is refused by name, without a word of what it says', async () => {
    const broken = person('BROKEN');
    await stage.stores.profiles.save({ ...everything, member: broken });
    const stored = stage.database.connection.collection<{ _id: string }>('profiles');
    await stored.updateOne({ _id: broken }, { $set: { visibility: { who: 'a secret' } } });
    await expect(stage.stores.profiles.get(broken)).rejects.toThrow(
      `CorruptDocument: the document ${broken} in profiles can't be read: visibility.who (invalid_value)`.slice(
        17,
      ),
    );
    await stored.deleteOne({ _id: broken });
  });
});

describe('who offers or likes something', () => {
  const offers = (name: string, more: Partial<Profile>): Profile => ({
    ...emptyProfile(person(name), acme),
    who: name,
    ...more,
  });
  const found = async (words: string, limit = 10) =>
    (await stage.stores.profiles.withWords(acme, keyWords(words), limit)).map(({ who }) => who).sort();

  beforeAll(async () => {
    const profiles = [
      offers('Ben', { skills: ['Writing grants'], interests: ['beekeeping'] }),
      offers('Cleo', { knowledge: ['Python and bees'] }),
      offers('Dora', { relationships: ['Bee keepers of Kent'] }),
      offers('Emil', { relationships: ['Bees'], visibility: { relationships: 'never' } }),
      offers('Fay', { aim: 'Learn about bees', organisation: 'Bees Ltd' }),
      { ...offers('Gus', { skills: ['Bees'] }), member: memberId(other, 'GUS'), community: other },
      ...Array.from({ length: 30 }, (_, index) => offers(`Coder${index}`, { skills: ['Python'] })),
    ];
    for (const profile of profiles) await stage.stores.profiles.save(profile);
  });

  test('is found by the words of it, in any of its forms, in their own community', async () => {
    expect(await found('bee')).toEqual(['Cleo', 'Dora']);
    expect(await found('a GRANT, please')).toEqual(['Ben']);
    expect(await found('quantum chess')).toEqual([]);
    expect(await found('')).toEqual([]);
  });

  test('is found by a rare word before a common one fills the places', async () => {
    expect(await found('python grants', 2)).toContain('Ben');
    expect(await found('python', 7)).toHaveLength(7);
  });

  test('is no longer found once it is taken back, or nobody may see it', async () => {
    const dora = await stage.stores.profiles.get(person('Dora'));
    await stage.stores.profiles.save({ ...dora, visibility: { relationships: 'never' } });
    expect(await found('bee')).toEqual(['Cleo']);
  });

  test('is never found by what mongod might take for an operator', async () => {
    for (const word of ['$gt', '$where', '', '\u0000'])
      expect(await stage.stores.profiles.withWords(acme, [word], 10)).toEqual([]);
  });
});

describe('an errand', () => {
  const errand: Errand = {
    id: 'slack:T1:errand01',
    member: ada,
    action: 'introduction.resume',
    label: 'Go on with your request',
    given: { people: [grace, ada], hope: HOSTILE, '$odd.name': '', none: [] },
    at: NOON,
  };

  test('comes back as it was, and may be written anew', async () => {
    await stage.stores.errands.save(errand);
    expect(await stage.otherProcess.errands.find(errand.id)).toEqual(errand);
    await stage.race((stores, index) => stores.errands.save({ ...errand, label: `Go on ${index}` }));
    expect((await stage.stores.errands.find(errand.id))?.label).toMatch(/^Go on \d+$/);
    expect(await stage.stores.errands.find('slack:T1:errand02')).toBeUndefined();
  });

  test('is forgotten after a day, and removed', async () => {
    await stage.stores.errands.save(errand);
    now = NOON + DAY - 1;
    expect(await stage.stores.errands.find(errand.id)).toEqual(errand);
    now = NOON + DAY;
    expect(await stage.stores.errands.find(errand.id)).toBeUndefined();
    now = NOON;
    const [document] = await stage.database.connection.collection('errands').find().toArray();
    expect(document?.removeAt.getTime()).toBeGreaterThan(Date.now() + DAY - 60_000);
    expect(document?.community).toBe(acme);
  });
});
