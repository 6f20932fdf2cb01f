import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkChannel, hearOf, runsIn } from '../../../src/core/interest-channels/index.js';
import type { MemberId, PlaceId } from '../../../src/core/shared/ids.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/shared/time.js';
import { type Channel, type Somebody, type Stage, stage, strikeStage, wordsOf } from './stage.js';

let here: Stage;
let ada: Somebody;
let ben: Somebody;
let maps: PlaceId;

beforeEach(async () => {
  here = await stage();
  ada = here.somebody('Ada', { leads: true });
  ben = here.somebody('Ben');
  maps = here.channel('maps');
  await here.submit(ada, await here.pressKey(ada, 'v1:setup.choose|'), { places: [maps] });
  await here.submit(ada, await here.command(ada, 'stewards'), { people: [ben.member] });
  await here.told(ben);
  here.hooks.found.length = 0;
});
afterAll(strikeStage);

/** It happens, and the platform says so twice. */
const happens = async (facts: Partial<Channel>) => {
  here.turns(maps, facts);
  await hearOf(here.deps, { kind: 'place', place: maps });
  await hearOf(here.deps, { kind: 'place', place: maps });
};
const news = async (who: Somebody) =>
  (await here.told(who)).filter((line) => !line.includes('named a steward'));
const linesOnState = async () => (await here.log()).filter(({ by }) => by === undefined);

describe('a channel', () => {
  test('that is archived: stewards hear of it once, it is in the log once, and what ran there rests', async () => {
    await happens({ standing: 'archived' });
    await here.walk(3 * DAY);
    expect(await news(ada)).toEqual(['The channel #maps was archived. What ran there rests for now.']);
    expect(await news(ben)).toEqual(await news(ada));
    expect(await linesOnState()).toMatchObject([{ what: '#maps', before: 'all is well', after: 'archived' }]);
    expect(here.hooks.lost).toEqual([maps]);
    expect(runsIn(await here.known(maps), 'chats')).toBe(false);
  });

  test('of which two processes hear at the same moment: told once', async () => {
    here.turns(maps, { standing: 'archived' });
    await Promise.all([1, 2, 3].map(() => hearOf(here.deps, { kind: 'place', place: maps })));
    expect(await news(ada)).toHaveLength(1);
    expect(await linesOnState()).toHaveLength(1);
  });

  test('that was deleted: told once, also when it was archived before', async () => {
    await happens({ standing: 'archived' });
    await happens({ standing: 'gone', name: '' });
    expect(await news(ada)).toHaveLength(1);
    expect(await here.known(maps)).toMatchObject({ name: 'maps', state: { kind: 'lost', why: 'gone' } });
  });

  test('from which Kith is removed, and to which it is invited again: told once each way', async () => {
    await happens({ standing: 'outside' });
    await happens({ standing: 'well' });
    await here.walk(2 * DAY);
    expect(await news(ada)).toEqual([
      'I am no longer in #maps. What ran there rests for now.',
      'The channel #maps is back. What ran there goes on.',
    ]);
    expect([here.hooks.lost, here.hooks.found]).toEqual([[maps], [maps]]);
    expect(runsIn(await here.known(maps), 'chats')).toBe(true);
    await happens({ standing: 'outside' });
    expect(await news(ada)).toHaveLength(3);
  });

  test('that is renamed: goes on under its new name, and keeps its hashtag', async () => {
    await happens({ name: 'atlases' });
    expect(await news(ada)).toEqual(['The channel #maps is called #atlases now. Everything in it goes on.']);
    expect(await here.known(maps)).toMatchObject({
      name: 'atlases',
      hashtag: 'maps',
      state: { kind: 'well' },
    });
    expect(await linesOnState()).toMatchObject([{ before: '#maps', after: '#atlases' }]);
    expect([here.hooks.lost, here.hooks.found]).toEqual([[], []]);
  });

  test('that is made private: goes on, and stewards hear once; and once more when it is open again', async () => {
    await happens({ private: true });
    await here.walk(3 * DAY);
    expect(await news(ada)).toEqual(['The channel #maps was made private. Everything in it goes on.']);
    await happens({ private: false });
    expect((await news(ada)).at(-1)).toBe(
      'The channel #maps is open to everybody here now. Everything in it goes on.',
    );
    expect(await news(ada)).toHaveLength(2);
  });

  test('of which nobody said anything is looked at once a day', async () => {
    here.turns(maps, { standing: 'archived' });
    await here.walk(23 * HOUR);
    expect(await news(ada)).toEqual([]);
    await here.walk(2 * HOUR);
    expect(await news(ada)).toHaveLength(1);
  });

  test('that can’t be looked at changes nothing, and is looked at again soon', async () => {
    here.turns(maps, { standing: 'archived' });
    here.platformIs.away = true;
    await hearOf(here.deps, { kind: 'place', place: maps });
    expect((await here.known(maps)).state.kind).toBe('well');
    here.platformIs.away = false;
    await here.walk(16 * MINUTE);
    expect(await news(ada)).toHaveLength(1);
  });

  test('that is on no list is nobody’s business', async () => {
    const other = here.channel('other', { standing: 'archived' });
    await hearOf(here.deps, { kind: 'place', place: other });
    expect(await here.stores.interestChannels.find(other)).toBeUndefined();
    await here.pressKey(ada, `v1:setup.remove|${maps}`);
    await happens({ standing: 'archived' });
    expect((await here.known(maps)).state.kind).toBe('removed');
    expect(await news(ada)).toEqual([]);
  });

  test('whose steward presses “Look again” is looked at now', async () => {
    await happens({ standing: 'outside' });
    const panel = await here.pressKey(ada, `v1:setup.channel|${maps}`);
    expect(wordsOf(panel)).toContain('/invite @Kith');
    here.turns(maps, { standing: 'well' });
    expect(wordsOf(await here.press(ada, 'Look again', panel))).toContain('all is well');
  });

  test('that was lost by a process which died before telling is told of by the next tick', async () => {
    here.turns(maps, { standing: 'archived' });
    const dying = { ...here.deps, channelLost: () => Promise.reject(new Error('killed')) };
    await expect(checkChannel(dying, maps)).rejects.toThrow('killed');
    expect((await here.known(maps)).events).toHaveLength(1);
    expect(await here.ticks()).toBe(0);
    await here.walk(11 * SECOND);
    expect(here.hooks.lost).toEqual([maps]);
    expect(await news(ada)).toHaveLength(1);
    expect((await here.known(maps)).events).toEqual([]);
  });
});

describe('who is in it', () => {
  const people: Somebody[] = [];
  const ids = (): readonly MemberId[] => people.map(({ member }) => member);
  const counted = async () =>
    (await here.stores.channelMemberships.in(maps)).map(({ member }) => member).sort();

  beforeEach(async () => {
    people.length = 0;
    for (const name of ['Cleo', 'Dora', 'Emil']) {
      const who = here.somebody(name);
      people.push(who);
      await here.pressKey(who, `v1:channels.join|${maps}`);
    }
  });

  test('is seen page by page, and who left there has left here', async () => {
    here.turns(maps, { pages: [ids().slice(0, 2), [ada.member], ids().slice(2)] });
    await here.walk(25 * HOUR);
    expect(await counted()).toEqual([...ids()].sort());
    here.turns(maps, { pages: [ids().slice(0, 1), ids().slice(2)] });
    await here.walk(25 * HOUR);
    expect(await counted()).toEqual([ids()[0], ids()[2]].sort());
  });

  test('who has not stepped in yet stays counted in', async () => {
    here.turns(maps, { pages: [ids().slice(0, 1)] });
    await here.walk(3 * DAY);
    expect(await counted()).toHaveLength(3);
  });

  test('a list that breaks off in the middle changes nothing', async () => {
    here.turns(maps, { pages: [ids()] });
    await here.walk(25 * HOUR);
    here.turns(maps, { pages: [ids().slice(0, 1), []], breaksAfter: 1 });
    await here.walk(25 * HOUR);
    expect(await counted()).toHaveLength(3);
    here.turns(maps, { pages: [] });
    await here.walk(HOUR);
    expect(await counted()).toHaveLength(3);
  });

  test('who leaves the channel on the platform leaves here at once, even before the first look', async () => {
    const [cleo, dora] = people;
    if (!cleo || !dora) throw new Error('nobody there');
    here.turns(maps, { pages: [[ada.member, dora.member]] });
    await hearOf(here.deps, { kind: 'left', place: maps, member: cleo.member });
    await hearOf(here.deps, { kind: 'left', place: maps, member: cleo.member });
    // A word that comes late: Dora is back already.
    await hearOf(here.deps, { kind: 'left', place: maps, member: dora.member });
    expect(await counted()).toEqual([dora.member, people[2]?.member].sort());
  });

  test('who comes into the channel is seen there', async () => {
    const [cleo] = people;
    if (!cleo) throw new Error('nobody there');
    await hearOf(here.deps, { kind: 'came', place: maps, member: cleo.member });
    const [membership] = await here.stores.channelMemberships.of(cleo.member);
    expect(membership?.seenThere).toBe(true);
  });

  test('who leaves the community is taken out of every channel; who only changed stays', async () => {
    const [cleo, dora] = people;
    if (!cleo || !dora) throw new Error('nobody there');
    here.somebody('Cleo', { standing: 'departed' });
    await hearOf(here.deps, { kind: 'person', member: cleo.member });
    await hearOf(here.deps, { kind: 'person', member: dora.member });
    expect(await counted()).toEqual(ids().slice(1).sort());
  });
});

test('where the platform does not list members, those who left the community are taken out once a day', async () => {
  const there = await stage('discord');
  const gus = there.somebody('Gus', { leads: true });
  const boats = there.channel('boats');
  await there.submit(gus, await there.pressKey(gus, 'v1:setup.choose|'), { places: [boats] });
  const hana = there.somebody('Hana');
  for (const who of [gus, hana]) await there.pressKey(who, `v1:channels.join|${boats}`);
  there.somebody('Hana', { standing: 'departed' });
  await there.walk(25 * HOUR);
  const counted = await there.stores.channelMemberships.in(boats);
  expect(counted.map(({ member }) => member)).toEqual([gus.member]);
});
