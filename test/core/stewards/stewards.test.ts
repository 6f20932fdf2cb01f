import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isSteward, logEntriesOf, roomsParentOf } from '../../../src/core/stewards/index.js';
import {
  filledIn,
  formOf,
  HOSTILE,
  problemsIn,
  type Somebody,
  type Stage,
  said,
  stage,
  strikeStage,
  wordsOf,
} from '../interest-channels/stage.js';

let here: Stage;
let ada: Somebody;
let ben: Somebody;
let cleo: Somebody;

beforeEach(async () => {
  here = await stage();
  ada = here.somebody('Ada', { leads: true });
  ben = here.somebody('Ben');
  cleo = here.somebody('Cleo');
});
afterAll(strikeStage);

const names = async (by: Somebody, ...people: readonly Somebody[]) =>
  here.submit(by, await here.command(by, 'stewards'), { people: people.map(({ member }) => member) });

describe('naming stewards', () => {
  test('makes somebody a steward, tells them kindly and once, and stands in the log', async () => {
    expect(await isSteward(here.deps, ben.member)).toBe(false);
    const panel = await names(ada, ben);
    expect(panel.kind).toBe('panel');
    expect(await isSteward(here.deps, ben.member)).toBe(true);
    await here.ticks();
    expect(await here.told(ben)).toEqual([
      'You have been named a steward: you can help to look after Kith here.',
    ]);
    expect(await here.log()).toMatchObject([
      { by: ada.member, what: 'the stewards', before: '', after: 'Ben' },
    ]);
    expect((await here.command(ben, 'log')).kind).toBe('panel');
  });

  test('and taking them off again: they are none any more, and the log says who did it', async () => {
    await names(ada, ben, cleo);
    await names(cleo, cleo);
    expect(await isSteward(here.deps, ben.member)).toBe(false);
    expect((await here.log())[0]).toMatchObject({ by: cleo.member, before: 'Ben', after: '' });
    expect((await here.command(ben, 'stewards')).kind).toBe('say');
    await names(ada, cleo, ben);
    expect(await here.told(ben)).toHaveLength(2);
  });

  test('somebody may take themselves off', async () => {
    await names(ada, ben);
    await names(ben);
    expect(await isSteward(here.deps, ben.member)).toBe(false);
  });

  test('the form shows who is named, and saving it unchanged changes nothing', async () => {
    await names(ada, ben);
    expect(filledIn(await here.command(ada, 'stewards'), 'people')).toEqual([ben.member]);
    await names(ada, ben);
    expect(await here.log()).toHaveLength(1);
  });

  test('apps, those who left and people of other organisations can’t be named, and the choice is kept', async () => {
    for (const standing of ['bot', 'departed', 'external'] as const) {
      const odd = here.somebody(`Odd${standing}`, { standing });
      const again = await names(ada, ben, odd);
      expect(problemsIn(again).people).toContain(odd.name);
      expect(filledIn(again, 'people')).toEqual([ben.member, odd.member]);
    }
    expect((await here.stores.communities.get(here.here)).stewards).toEqual([]);
  });

  test('two at once: the later one sees both choices and decides anew', async () => {
    const form = await here.command(ada, 'stewards');
    await here.submit(ada, form, { people: [ben.member] });
    const again = await here.submit(ada, form, { people: [cleo.member] });
    expect(problemsIn(again).people).toMatch(/in the meantime/);
    expect(filledIn(again, 'people')).toEqual([ben.member, cleo.member]);
  });

  test('two at the very same moment: one is saved, the other is asked again', async () => {
    const { key } = formOf(await here.command(ada, 'stewards'));
    const replies = await Promise.all([
      here.submit(ada, key, { people: [ben.member] }),
      here.submit(ada, key, { people: [cleo.member] }),
    ]);
    expect(replies.map(({ kind }) => kind).sort()).toEqual(['correct', 'panel']);
    expect(await here.log()).toHaveLength(1);
  });

  test('somebody who is no steward names nobody and reads no log', async () => {
    for (const verb of ['stewards', 'log'])
      expect(said(await here.command(ben, verb))).toMatch(/for the stewards/);
    for (const action of ['stewards.open', 'stewards.log', 'stewards.rooms'])
      expect(said(await here.pressKey(ben, `v1:${action}|`))).toMatch(/Nothing was changed/);
    for (const action of ['stewards.name', 'stewards.rooms'])
      expect((await here.submit(ben, `v1:${action}|x`, { people: [ben.member] })).kind).toBe('say');
    expect((await here.stores.communities.get(here.here)).version).toBe(0);
  });

  test.each(HOSTILE)('what is no person is refused (%#)', async (text) => {
    for (const people of [text, [text], [`slack:T2:${ben.name}`]]) {
      const again = await here.submit(ada, await here.command(ada, 'stewards'), { people });
      expect(problemsIn(again)).toHaveProperty('people');
    }
  });

  test('by a process that died before writing it down is in the log after the next tick', async () => {
    const community = await here.stores.communities.get(here.here);
    const change = {
      number: `0.0.named.${ben.member}`,
      at: here.now(),
      by: ada.member,
      what: 'the stewards',
    };
    await here.stores.communities.save({
      ...community,
      stewards: [ben.member],
      changes: [{ ...change, before: '', after: 'Ben' }],
    });
    expect(await here.ticks()).toBe(1);
    expect(await here.ticks()).toBe(0);
    expect(await here.log()).toHaveLength(1);
    expect(await here.told(ben)).toHaveLength(1);
  });
});

describe('the log', () => {
  test('shows the last twenty, newest first, with who, what, before and after', async () => {
    const changes = Array.from({ length: 30 }, (_, at) => ({
      number: `${at}`,
      at: here.now() + at,
      by: ada.member,
      what: `thing ${at}`,
      before: 'old',
      after: `new ${at}`,
    }));
    await here.stores.changeLog.write(logEntriesOf(here.here, 'a thing', changes));
    await here.stores.changeLog.write(logEntriesOf(here.here, 'a thing', changes));
    const words = wordsOf(await here.command(ada, 'log'));
    expect(words).toContain('thing 29: old → new 29');
    expect(words.indexOf('thing 29')).toBeLessThan(words.indexOf('thing 28'));
    expect(words.match(/thing \d+/g)).toHaveLength(20);
  });

  test.each(HOSTILE)('keeps long and strange words short, and as data (%#)', async (text) => {
    const change = { number: '1', at: here.now(), what: text, before: text, after: text };
    await here.stores.changeLog.write(logEntriesOf(here.here, 'a thing', [change]));
    const log = await here.command(ada, 'log');
    const [list] = 'message' in log ? log.message.blocks.filter(({ kind }) => kind === 'list') : [];
    expect(JSON.stringify(list).length).toBeLessThan(500);
  });
});

describe('where rooms open', () => {
  beforeEach(async () => {
    here = await stage('discord');
    ada = here.somebody('Ada', { leads: true });
  });

  test('is a channel that stewards choose, with what Kith lacks there', async () => {
    const right = { right: 'Create Private Threads', how: 'Edit the channel, then Permissions.' };
    const hall = here.channel('hall', { lacks: [right] });
    const setup = await here.command(ada, 'setup');
    const panel = await here.submit(ada, await here.press(ada, 'Where rooms open', setup), { place: [hall] });
    expect(wordsOf(panel)).toContain('Create Private Threads');
    expect(await roomsParentOf(here.deps, here.here)).toBe(hall);
    expect(await here.log()).toMatchObject([{ what: 'where rooms open', before: '', after: '#hall' }]);
    const check = await here.press(ada, 'Check permissions', setup);
    expect(wordsOf(check)).toContain('Create Private Threads');

    const form = await here.press(ada, 'Where rooms open', setup);
    expect(filledIn(form, 'place')).toEqual([hall]);
    await here.submit(ada, form, {});
    expect(await roomsParentOf(here.deps, here.here)).toBeUndefined();
    expect((await here.log()).map(({ before, after }) => [before, after])).toContainEqual(['#hall', '']);
  });

  test('is none that is gone, of another server, or chosen meanwhile by somebody else', async () => {
    const hall = here.channel('hall');
    const attic = here.channel('attic', { standing: 'outside' });
    const form = await here.pressKey(ada, 'v1:stewards.rooms|');
    for (const place of [[attic], ['discord:T2:C1'], [hall, attic], 'hall'])
      expect(problemsIn(await here.submit(ada, form, { place }))).toHaveProperty('place');
    await here.submit(ada, form, { place: [hall] });
    const yard = here.channel('yard');
    expect(problemsIn(await here.submit(ada, form, { place: [yard] })).place).toMatch(/in the meantime/);
    expect(await roomsParentOf(here.deps, here.here)).toBe(hall);
  });

  test.each([
    ['gone', 'was deleted'],
    ['outside', 'can no longer see'],
    ['archived', 'is archived'],
  ] as const)('that is %s by now: the setup says so and asks for another one', async (standing, word) => {
    const hall = here.channel('hall');
    await here.submit(ada, await here.pressKey(ada, 'v1:stewards.rooms|'), { place: [hall] });
    expect(wordsOf(await here.command(ada, 'setup'))).not.toContain('under which rooms opened');
    here.turns(hall, { standing });
    const setup = await here.command(ada, 'setup');
    expect(wordsOf(setup)).toContain(word);
    expect(wordsOf(setup)).toContain('Until then I look for one by myself');
    const form = await here.press(ada, 'Where rooms open', setup);
    expect(filledIn(form, 'place')).toEqual(standing === 'gone' ? undefined : [hall]);
    const yard = here.channel('yard');
    await here.submit(ada, form, { place: [yard] });
    expect(wordsOf(await here.command(ada, 'setup'))).not.toContain('under which rooms opened');
  });

  test('while the platform is away: the setup opens all the same', async () => {
    const hall = here.channel('hall');
    await here.submit(ada, await here.pressKey(ada, 'v1:stewards.rooms|'), { place: [hall] });
    here.platformIs.away = true;
    const setup = await here.command(ada, 'setup');
    expect([setup.kind, wordsOf(setup).includes('under which rooms opened')]).toEqual(['panel', false]);
    expect(filledIn(await here.press(ada, 'Where rooms open', setup), 'place')).toEqual([hall]);
  });
});
