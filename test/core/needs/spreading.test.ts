import { afterAll, describe, expect, test } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../../src/core/shared/time.js';
import {
  CATS,
  DOGS,
  endOfWorlds,
  FOOD,
  filledIn,
  keyOf,
  needWorld,
  problemsIn,
  SECRET,
  said,
  wordsOf,
} from './support/need-world.js';

afterAll(endOfWorlds);

describe('spreading it', () => {
  const spread = (need: { id: string }, channel: string = CATS) =>
    ({ key: `v1:need.spread|${need.id}`, answers: { channel } }) as const;

  test('carries it into another channel once, credited, with the same total', async () => {
    const world = await needWorld();
    const [ada, ben, cleo] = [world.somebody('Ada'), world.somebody('Ben'), world.somebody('Cleo')];
    const need = await world.raise(ada);
    const form = await world.kith.press(ben, keyOf(world.posts()[0]?.message, 'Spread to another channel'));
    expect(filledIn(form, 'channel')).toBe(CATS);
    const { key, answers } = spread(need);
    const [carried] = await Promise.all([1, 2].map(() => world.kith.submit(ben, key, answers)));
    expect(said(carried ?? { kind: 'nothing' })).toContain('carried to #cats');
    expect(said(await world.kith.submit(cleo, key, answers))).toContain('no other channel');
    await world.pledge(cleo, need, '10');
    await world.walk(MINUTE);
    const [copy, ...more] = world.posts(CATS);
    expect(more).toEqual([]);
    expect(wordsOf(copy?.message)).toContain('Carried here by');
    expect(wordsOf(copy?.message)).toContain('"name":"Ben"');
    expect(wordsOf(copy?.message)).toContain('10 of 500 tins promised');
    expect(said(await world.kith.press(world.somebody('Dora'), keyOf(copy?.message, 'Pledge')))).toBe('ask');
    expect(world.told(ada).map(({ message }) => message.summary)).toContain(
      'Ben carries this to another channel: 500 tins: dog food.',
    );
  });

  test('waits for the end of that channel’s quiet hours, and is left out if it is over by then', async () => {
    const world = await needWorld('2026-11-23T22:00:00Z');
    await world.channel(CATS, { quietHours: { from: '21:00', to: '08:00' } });
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    const other = await world.raise(ada, { ...FOOD, what: 'cat food' });
    for (const one of [need, other]) {
      const { key, answers } = spread(one);
      expect(wordsOf(await world.kith.submit(ben, key, answers))).toContain('It is quiet there now');
    }
    await world.pledge(ben, need, '10');
    await world.walk(HOUR);
    await world.kith.press(ada, `v1:need.end-now|${other.id}`);
    await world.walk(HOUR);
    expect(world.posts(CATS)).toEqual([]);
    await world.at('2026-11-24T08:00:30Z');
    expect(world.posts(CATS)).toHaveLength(1);
    expect(wordsOf(world.posts(CATS)[0]?.message)).toContain('10 of 500 tins promised');
  });

  test('is for two posts a day in each channel', async () => {
    const world = await needWorld();
    const ben = world.somebody('Ben');
    const needs = [];
    for (const name of ['Ada', 'Cleo', 'Dora']) needs.push(await world.raise(world.somebody(name)));
    const answers = [];
    for (const need of needs)
      answers.push(await world.kith.submit(ben, spread(need).key, spread(need).answers));
    expect(problemsIn(answers[2] ?? { kind: 'nothing' }).channel).toContain(
      'has had two such posts within a day',
    );
    await world.walk(DAY + MINUTE);
    const [, , third] = needs;
    expect(said(await world.kith.submit(ben, `v1:need.spread|${third?.id}`, { channel: CATS }))).toContain(
      'carried',
    );
  });

  test('never goes into a private channel, and out of one only by its raiser', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    await world.channel(SECRET, {});
    await world.makePrivate(SECRET, ada, ben);
    const open = await world.raise(ada);
    const hidden = await world.raise(ada, { ...FOOD, channel: SECRET });
    expect(problemsIn(await world.kith.submit(ben, spread(open).key, { channel: SECRET })).channel).toContain(
      'can’t be carried',
    );
    expect(said(await world.kith.press(ben, spread(hidden).key))).toContain('only whoever raised it');
    expect(said(await world.kith.submit(ben, spread(hidden).key, { channel: DOGS }))).toContain(
      'only whoever raised it',
    );
    expect(said(await world.kith.submit(ada, spread(hidden).key, { channel: DOGS }))).toContain(
      'carried to #dogs',
    );
  });
});
