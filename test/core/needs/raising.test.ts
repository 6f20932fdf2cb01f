import { afterAll, describe, expect, test } from '@jest/globals';
import {
  CATS,
  DOGS,
  endOfWorlds,
  FOOD,
  filledIn,
  formOf,
  keyOf,
  labelsOf,
  needWorld,
  present,
  problemsIn,
  SECRET,
  said,
  wordsOf,
} from './support/need-world.js';

afterAll(endOfWorlds);

describe('raising a need', () => {
  test('takes one form and one look, and stands in its channel with a thread', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const asked = await world.kith.command(ada, 'need dog food', CATS);
    expect(formOf(asked).fields).toHaveLength(5);
    expect([filledIn(asked, 'what'), filledIn(asked, 'until'), filledIn(asked, 'channel')]).toEqual([
      'dog food',
      '2026-12-07',
      CATS,
    ]);
    const preview = await world.kith.submit(ada, formOf(asked).key, FOOD);
    expect(said(preview)).toBe('Dog food: 500 tins. This is how it will look. Nothing is posted yet.');
    await world.settle();
    expect(world.posts()).toEqual([]);
    const posted = await world.kith.press(ada, keyOf(preview, 'Post it'));
    expect(posted.kind).toBe('amend');
    await world.settle();
    const [post] = world.posts();
    expect(post?.message.summary).toBe('Dog food: None of the 500 tins promised yet.');
    expect(labelsOf(post?.message)).toEqual(['Pledge', 'Spread to another channel', 'Report', 'Manage']);
    expect(world.threads.get(present(post).id)).toBe('500 tins: dog food');
    expect(world.raisedIn).toContain(DOGS);
  });

  test('is done once, however often the form or the button is sent', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const { key } = formOf(await world.kith.command(ada, 'need'));
    const [preview] = await Promise.all([
      world.kith.submit(ada, key, FOOD),
      world.kith.submit(ada, key, FOOD),
    ]);
    const post = keyOf(preview, 'Post it');
    await Promise.all([
      world.kith.press(ada, post),
      world.kith.press(ada, post),
      world.kith.press(ada, post),
    ]);
    await world.settle();
    expect(said(await world.kith.press(ada, post))).toContain('You have posted this already');
    expect(said(await world.kith.submit(ada, key, FOOD))).toContain('You have posted this already');
    await world.settle();
    expect(world.posts()).toHaveLength(1);
  });

  test('can be changed or thrown away before it is posted, by its author only', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const { key } = formOf(await world.kith.command(ada, 'need'));
    const preview = await world.kith.submit(ada, key, FOOD);
    const again = await world.kith.press(ada, keyOf(preview, 'Change'));
    expect([filledIn(again, 'amount'), filledIn(again, 'forWhom')]).toEqual(['500 tins', FOOD.forWhom]);
    for (const label of ['Change', 'Throw away', 'Post it']) {
      expect(said(await world.kith.press(ben, keyOf(preview, label)))).toContain('somebody else’s');
    }
    await world.kith.press(ada, keyOf(preview, 'Throw away'));
    expect(said(await world.kith.press(ada, keyOf(preview, 'Post it')))).toContain('This draft is gone');
  });

  test.each([
    [{ amount: 'many tins' }, 'amount', 'digits'],
    [{ amount: '0 tins' }, 'amount', 'from 1 up'],
    [{ amount: '-5 tins' }, 'amount', 'below zero'],
    [{ amount: '2.5 tins' }, 'amount', 'whole number'],
    [{ amount: '1e3 tins' }, 'amount', 'digits'],
    [{ amount: '1000000000000 tins' }, 'amount', 'at most 1,000,000'],
    [{ amount: '500' }, 'amount', 'of what'],
    [{ amount: '500 tins of very good dog food' }, 'amount', 'one or two short words'],
    [{ amount: '500 euros' }, 'amount', 'no money'],
    [{ what: 'Send € 500' }, 'what', 'no money'],
    [{ forWhom: 'Ada. See gofundme.com/ada' }, 'forWhom', 'no money'],
    [{ what: ' ' }, 'what', 'what is needed'],
    [{ what: 'x'.repeat(10_000) }, 'what', 'under 80'],
    [{ forWhom: 'x'.repeat(10_000) }, 'forWhom', 'under 300'],
    [{ until: 'Friday' }, 'until', '2026-12-05'],
    [{ until: '2026-02-30' }, 'until', '2026-12-05'],
    [{ until: '2026-11-22' }, 'until', 'is over'],
    [{ until: '2028-01-01' }, 'until', 'more than a year'],
    [{ channel: 'slack:T1:CNOWHERE' }, 'channel', 'choose a channel'],
    [{ channel: 'slack:T2:CDOGS' }, 'channel', 'choose a channel'],
  ])('%j is asked for again, with what is wrong, and nothing typed is lost', async (typed, field, words) => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const { key } = formOf(await world.kith.command(ada, 'need'));
    const answer = await world.kith.submit(ada, key, { ...FOOD, ...typed });
    expect(problemsIn(answer)[field]).toContain(words);
    expect(Object.keys(problemsIn(answer))).toEqual([field]);
    if (field !== 'what') expect(filledIn(answer, 'what')).toBe('dog food');
  });

  test('is possible today until midnight, by the channel’s clocks', async () => {
    const world = await needWorld('2026-11-23T23:30:00Z');
    await world.channel(DOGS, { zone: 'America/Los_Angeles' });
    const need = await world.raise(world.somebody('Ada'), { ...FOOD, until: '2026-11-23' });
    expect(new Date(need.until.endsAt).toISOString()).toBe('2026-11-24T08:00:00.000Z');
  });

  test('is for two at a time', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const first = await world.raise(ada);
    const { key } = formOf(await world.kith.command(ada, 'need'));
    const third = await world.kith.submit(ada, key, FOOD);
    await world.raise(ada, { ...FOOD, what: 'cat food' });
    const refused = await world.kith.press(ada, keyOf(third, 'Post it'));
    expect(said(refused)).toBe('You have 2 needs open already. Fewer at a time are met sooner.');
    expect(said(await world.kith.command(ada, 'need'))).toContain('2 needs open');
    await world.kith.press(ada, `v1:need.end-now|${first.id}`);
    expect((await world.kith.press(ada, keyOf(third, 'Post it'))).kind).toBe('amend');
    await world.settle();
    expect(world.posts()).toHaveLength(3);
  });

  test('is not for guests, nor where only stewards may, nor in a channel one can’t see', async () => {
    const world = await needWorld();
    const guest = world.somebody('Gus', { standing: 'guest' });
    expect(said(await world.kith.command(guest, 'need'))).toContain('There is no channel here');
    await world.channel(CATS, { hosts: 'stewards' });
    await world.channel(SECRET, {});
    const ada = world.somebody('Ada');
    await world.makePrivate(SECRET, ada);
    const ben = world.somebody('Ben');
    expect(wordsOf(await world.kith.command(ben, 'need'))).not.toContain(SECRET);
    expect(wordsOf(await world.kith.command(ben, 'need'))).not.toContain(CATS);
    expect(wordsOf(await world.kith.command(ada, 'need'))).toContain(SECRET);
    expect(wordsOf(await world.kith.command(world.somebody('Lea', { leads: true }), 'need'))).toContain(CATS);
  });
});
