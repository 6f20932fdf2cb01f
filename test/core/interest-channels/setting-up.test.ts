import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkChannel } from '../../../src/core/interest-channels/index.js';
import type { PlaceId } from '../../../src/core/shared/ids.js';
import {
  filledIn,
  formOf,
  HOSTILE,
  labelsOf,
  problemsIn,
  type Somebody,
  type Stage,
  said,
  stage,
  strikeStage,
  wordsOf,
} from './stage.js';

let here: Stage;
let ada: Somebody;
let ben: Somebody;
let maps: PlaceId;
let walks: PlaceId;

beforeEach(async () => {
  here = await stage();
  ada = here.somebody('Ada', { leads: true, zone: 'Europe/Lisbon' });
  ben = here.somebody('Ben', { leads: true });
  maps = here.channel('maps');
  walks = here.channel('long-walks');
});
afterAll(strikeStage);

const chooses = async (who: Somebody, places: readonly PlaceId[]) =>
  here.submit(who, await here.press(who, 'Choose channels', await here.command(who, 'setup')), { places });

const opens = async (who: Somebody, name: string, button: string) => {
  const panel = await here.press(who, `Change #${name}`, await here.command(who, 'setup'));
  return here.press(who, button, panel);
};

const AS_IT_WAS = { features: ['chats'], hashtag: 'maps', topics: '', hosts: 'everyone', guests: 'no' };

describe('somebody who is no steward', () => {
  test('is told so kindly, and nothing is stored', async () => {
    const cleo = here.somebody('Cleo');
    const reply = await here.command(cleo, 'setup');
    expect(reply.kind).toBe('say');
    expect(said(reply)).toMatch(/for the stewards/);
    expect(said(await here.submit(cleo, 'v1:setup.choose|0', { places: [maps] }))).toMatch(/stewards/);
    expect(await here.stores.interestChannels.all(here.here)).toEqual([]);
    expect(await here.log()).toEqual([]);
  });

  test('presses a steward’s button of an old message: nothing changes', async () => {
    await chooses(ada, [maps]);
    const cleo = here.somebody('Cleo');
    const before = await here.known(maps);
    for (const action of ['remove', 'what', 'hours', 'channel', 'look', 'add', 'check', 'open', 'choose']) {
      const reply = await here.pressKey(cleo, `v1:setup.${action}|${maps}`);
      expect([action, reply.kind, said(reply)]).toEqual([action, 'say', expect.stringMatching(/stewards/)]);
    }
    for (const action of ['what', 'hours'])
      expect((await here.submit(cleo, `v1:setup.${action}|${maps}.x`, AS_IT_WAS)).kind).toBe('say');
    expect(await here.known(maps)).toEqual(before);
  });
});

describe('choosing channels', () => {
  test('puts them on the list with what is usual', async () => {
    const panel = await chooses(ada, [maps, walks]);
    expect(panel.kind).toBe('panel');
    expect(labelsOf(panel)).toEqual(
      expect.arrayContaining(['Change #maps', 'Change #long-walks', 'Choose channels', 'What changed']),
    );
    expect(labelsOf(panel)).not.toContain('Where rooms open');
    expect(await here.known(walks)).toMatchObject({
      name: 'long-walks',
      features: ['chats'],
      hashtag: 'long-walks',
      zone: 'Europe/Lisbon',
      hosts: 'everyone',
      guests: false,
      caretaker: ada.member,
      state: { kind: 'well' },
      events: [],
    });
    expect(here.hooks.found).toEqual([maps, walks]);
  });

  test('begins with UTC where the steward’s zone is not known', async () => {
    await chooses(ben, [maps]);
    expect((await here.known(maps)).zone).toBe('Etc/UTC');
  });

  test('again and again shows the present ones, and nothing is done twice', async () => {
    await chooses(ada, [maps]);
    const form = await here.press(ada, 'Choose channels', await here.command(ada, 'setup'));
    expect(filledIn(form, 'places')).toEqual([maps]);
    await here.submit(ada, form, { places: [maps] });
    expect(await here.log()).toHaveLength(1);
  });

  test('a channel that was taken away rests, and comes back as it was set up', async () => {
    await chooses(ada, [maps, walks]);
    await here.submit(ada, await opens(ada, 'maps', 'What happens here'), {
      ...AS_IT_WAS,
      topics: 'Maps, Atlases',
    });
    await chooses(ada, [walks]);
    expect((await here.known(maps)).state.kind).toBe('removed');
    expect(here.hooks.lost).toEqual([maps]);
    await chooses(ben, [walks, maps]);
    expect(await here.known(maps)).toMatchObject({ state: { kind: 'well' }, topics: ['maps', 'atlases'] });
    expect(here.hooks.found.at(-1)).toBe(maps);
    const lines = (await here.log()).filter(({ what }) => what === '#maps on the list');
    expect(lines.map(({ by, before, after }) => [by, before, after])).toEqual(
      expect.arrayContaining([
        [ada.member, '', 'on it'],
        [ada.member, 'on it', 'off it'],
        [ben.member, 'off it', 'on it'],
      ]),
    );
  });

  test('one that Kith can’t enter by itself is asked for, and is there after the invitation', async () => {
    const club = here.channel('club', { closed: true, private: true, standing: 'outside' });
    const panel = await chooses(ada, [maps, club]);
    expect(wordsOf(panel)).toContain('/invite @Kith');
    expect(await here.listed()).toHaveLength(1);
    here.turns(club, { closed: false, standing: 'well' });
    await here.press(ada, 'Kith is in #club now', panel);
    expect((await here.known(club)).state.kind).toBe('well');
    await here.walk(2 * 24 * 3_600_000);
    expect(await here.told(ada)).toEqual([]);
  });

  test('one that is archived is not put on the list, and is not even entered', async () => {
    const old = here.channel('old', { standing: 'archived', cannotBeEntered: true });
    expect(wordsOf(await chooses(ada, [old]))).toContain('is archived, so nothing can run there');
    expect(await here.listed()).toEqual([]);
  });

  test('one that was deleted is not put on the list', async () => {
    const old = here.channel('old', { standing: 'gone' });
    expect(wordsOf(await chooses(ada, [old]))).toContain('was deleted, so nothing can run there');
    expect(await here.listed()).toEqual([]);
  });

  test('one that can’t be entered just now says so, and can be chosen again', async () => {
    const shy = here.channel('shy', { cannotBeEntered: true });
    expect(wordsOf(await chooses(ada, [shy]))).toContain('could not be reached just now');
    expect(await here.listed()).toEqual([]);
  });

  test('while the platform is away says so, and stores nothing', async () => {
    const form = await here.press(ada, 'Choose channels', await here.command(ada, 'setup'));
    here.platformIs.away = true;
    expect(wordsOf(await here.submit(ada, form, { places: [maps] }))).toContain('could not be reached');
    expect(await here.listed()).toEqual([]);
  });

  test('channels of the same name get hashtags of their own', async () => {
    const other = here.channel('maps-too', { name: 'Maps!' });
    await chooses(ada, [maps, other]);
    const tags = (await here.listed()).map(({ hashtag }) => hashtag);
    expect(tags.sort()).toEqual(['maps', 'maps-2']);
  });

  test('channels of another community, people, or too many are refused', async () => {
    const form = formOf(await here.press(ada, 'Choose channels', await here.command(ada, 'setup'))).key;
    const many = Array.from({ length: 26 }, (_, at) => `slack:T1:C${at}`);
    for (const places of [['slack:T2:C1'], ['nonsense'], many, 'slack:T1:C1'])
      expect(problemsIn(await here.submit(ada, form, { places }))).toHaveProperty('places');
    expect(await here.listed()).toEqual([]);
  });

  test('two stewards one after the other: the second sees both choices and decides anew', async () => {
    const adas = await here.press(ada, 'Choose channels', await here.command(ada, 'setup'));
    const bens = await here.press(ben, 'Choose channels', await here.command(ben, 'setup'));
    await here.submit(ada, adas, { places: [maps] });
    const again = await here.submit(ben, bens, { places: [walks] });
    expect(problemsIn(again).places).toMatch(/in the meantime/);
    expect(filledIn(again, 'places')).toEqual([maps, walks]);
    await here.submit(ben, again, { places: [maps, walks] });
    expect((await here.listed()).map(({ id }) => id).sort()).toEqual([maps, walks].sort());
  });

  test('two stewards at the same moment: whatever is chosen is there, and once', async () => {
    const form = formOf(await here.press(ada, 'Choose channels', await here.command(ada, 'setup'))).key;
    const replies = await Promise.all([
      here.submit(ada, form, { places: [maps, walks] }),
      here.submit(ben, form, { places: [maps, walks] }),
    ]);
    expect(replies.map(({ kind }) => kind).every((kind) => kind === 'panel' || kind === 'correct')).toBe(
      true,
    );
    expect(await here.listed()).toHaveLength(2);
    expect(await here.log()).toHaveLength(2);
  });
});

describe('a channel that rests', () => {
  test('the panel says since when and why in words, also when nobody is left who was told', async () => {
    await chooses(ada, [maps, walks]);
    here.somebody('Ada', { standing: 'departed' });
    const since = here.now() + 3 * 3_600_000;
    await here.walk(3 * 3_600_000);
    here.turns(maps, { standing: 'gone', name: '' });
    here.turns(walks, { standing: 'outside' });
    for (const place of [maps, walks]) await checkChannel(here.deps, place);
    await here.walk(5 * 3_600_000);
    const at = `{"kind":"time","at":${since},"style":"date-and-time"}`;
    const words = wordsOf(await here.command(ben, 'setup'));
    expect(words).toContain(`"resting"}," since ",${at},": it was deleted"`);
    expect(words).toContain(`"resting"}," since ",${at},": I am no longer in it"`);
    const panel = await here.pressKey(ben, `v1:setup.channel|${maps}`);
    expect(wordsOf(panel)).toContain(`${at},": it was deleted"`);
  });
});

describe('what happens in a channel', () => {
  beforeEach(async () => {
    await chooses(ada, [maps, walks]);
  });

  test('is changed in one form, and every change is in the log with before and after', async () => {
    const form = await opens(ben, 'maps', 'What happens here');
    expect(filledIn(form, 'hashtag')).toBe('maps');
    const answers = {
      features: [],
      hashtag: '#Cartografía',
      topics: 'Maps, #Atlases,, maps',
      hosts: 'stewards',
      guests: 'yes',
    };
    const panel = await here.submit(ben, form, answers);
    expect(panel.kind).toBe('panel');
    expect(wordsOf(panel)).toContain('Saved.');
    expect(await here.known(maps)).toMatchObject({
      features: [],
      hashtag: 'cartografía',
      topics: ['maps', 'atlases'],
      hosts: 'stewards',
      guests: true,
      caretaker: ben.member,
    });
    expect(here.hooks.lost).toEqual([maps]);
    const log = wordsOf(await here.command(ada, 'log'));
    for (const words of ['hashtag of #maps: #maps → #cartografía', 'guests in #maps: no → yes', 'Ben'])
      expect(log).toContain(words);
  });

  test('a hashtag that another channel has is refused with its name, and nothing typed is lost', async () => {
    const form = await opens(ben, 'maps', 'What happens here');
    const again = await here.submit(ben, form, { ...AS_IT_WAS, hashtag: 'Long-Walks', topics: 'atlases' });
    expect(problemsIn(again).hashtag).toBe('#long-walks has this hashtag. Please take another one.');
    expect([filledIn(again, 'hashtag'), filledIn(again, 'topics')]).toEqual(['Long-Walks', 'atlases']);
    expect((await here.known(maps)).hashtag).toBe('maps');
  });

  test('two channels that take one hashtag at the same moment: one gets it', async () => {
    const forms = await Promise.all([
      opens(ada, 'maps', 'What happens here'),
      opens(ben, 'long-walks', 'What happens here'),
    ]);
    const replies = await Promise.all(
      forms.map((form, at) => here.submit(at === 0 ? ada : ben, form, { ...AS_IT_WAS, hashtag: 'outdoors' })),
    );
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['correct', 'panel']);
    const tags = (await here.listed()).map(({ hashtag }) => hashtag);
    expect(tags.filter((tag) => tag === 'outdoors')).toHaveLength(1);
  });

  test('two stewards with one form: the later one sees it, keeps what they typed, and decides anew', async () => {
    const adas = await opens(ada, 'maps', 'What happens here');
    const bens = await opens(ben, 'maps', 'What happens here');
    await here.submit(ada, adas, { ...AS_IT_WAS, topics: 'atlases' });
    const again = await here.submit(ben, bens, { ...AS_IT_WAS, hosts: 'stewards' });
    expect(problemsIn(again).hashtag).toMatch(/in the meantime/);
    expect(filledIn(again, 'hosts')).toBe('stewards');
    expect(await here.known(maps)).toMatchObject({ topics: ['atlases'], hosts: 'everyone' });
    await here.submit(ben, again, { ...AS_IT_WAS, topics: 'atlases', hosts: 'stewards' });
    expect(await here.known(maps)).toMatchObject({ topics: ['atlases'], hosts: 'stewards' });
  });

  test('the same at the very same moment: one is saved, the other asked again', async () => {
    const form = formOf(await opens(ada, 'maps', 'What happens here')).key;
    const replies = await Promise.all([
      here.submit(ada, form, { ...AS_IT_WAS, topics: 'atlases' }),
      here.submit(ben, form, { ...AS_IT_WAS, hosts: 'stewards' }),
    ]);
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['correct', 'panel']);
  });

  test('its zone and quiet hours, and taking the quiet hours away again', async () => {
    await here.submit(ada, await opens(ada, 'maps', 'Zone and quiet hours'), {
      zone: 'America/New_York',
      quietHours: '9:00 to 17:30',
    });
    expect(await here.known(maps)).toMatchObject({
      zone: 'America/New_York',
      quietHours: { from: '09:00', to: '17:30' },
    });
    const form = await opens(ada, 'maps', 'Zone and quiet hours');
    expect(filledIn(form, 'quietHours')).toBe('09:00-17:30');
    await here.submit(ada, form, { zone: 'America/New_York' });
    expect(await here.known(maps)).not.toHaveProperty('quietHours');
  });

  test.each(HOSTILE)('hostile text changes nothing and comes back as it was typed (%#)', async (text) => {
    const before = await here.known(maps);
    const what = await here.submit(ada, await opens(ada, 'maps', 'What happens here'), {
      features: [text],
      hashtag: text,
      topics: text,
      hosts: text,
      guests: text,
    });
    expect(Object.keys(problemsIn(what))).toEqual(
      expect.arrayContaining(['features', 'hashtag', 'hosts', 'guests']),
    );
    expect(filledIn(what, 'hashtag')).toBe(text);
    const hours = await here.submit(ada, await opens(ada, 'maps', 'Zone and quiet hours'), {
      zone: text,
      quietHours: text,
    });
    expect(Object.keys(problemsIn(hours)).sort()).toEqual(['quietHours', 'zone']);
    expect(await here.known(maps)).toEqual(before);
  });

  test('a channel that was taken off the list meanwhile can’t be changed any more', async () => {
    const form = await opens(ada, 'maps', 'What happens here');
    const panel = await here.press(ada, 'Change #maps', await here.command(ada, 'setup'));
    const after = await here.press(ada, 'Take off the list', panel);
    expect(labelsOf(after)).not.toContain('Change #maps');
    expect(said(await here.submit(ada, form, AS_IT_WAS))).toMatch(/not on the list any more/);
    expect(said(await here.press(ada, 'Take off the list', panel))).toMatch(/not on the list any more/);
    expect(said(await here.pressKey(ada, 'v1:setup.channel|slack:T2:C1'))).toMatch(/don’t know this channel/);
  });
});

describe('checking permissions', () => {
  test('says plainly when all is well', async () => {
    await chooses(ada, [maps]);
    const panel = await here.press(ada, 'Check permissions', await here.command(ada, 'setup'));
    expect(said(panel)).toBe('All is well: I may do everything I need in every channel.');
  });

  test('names the channel, the right in the platform’s words, and how to give it', async () => {
    await chooses(ada, [maps]);
    here.turns(maps, {
      lacks: [{ right: 'Create Public Threads', how: 'Edit the channel, then Permissions.' }],
    });
    const words = wordsOf(await here.press(ada, 'Check permissions', await here.command(ada, 'setup')));
    for (const part of ['#maps', 'Create Public Threads', 'Edit the channel, then Permissions.'])
      expect(words).toContain(part);
  });

  test('says which channel could not be asked about', async () => {
    await chooses(ada, [maps]);
    const panel = await here.command(ada, 'setup');
    here.platformIs.away = true;
    expect(wordsOf(await here.press(ada, 'Check permissions', panel))).toContain('could not ask just now');
  });
});
