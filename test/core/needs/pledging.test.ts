import { afterAll, describe, expect, test } from '@jest/globals';
import { total } from '../../../src/core/needs/index.js';
import { HOUR, MINUTE } from '../../../src/core/shared/time.js';
import {
  DOGS,
  endOfWorlds,
  FOOD,
  filledIn,
  keyOf,
  labelsOf,
  needWorld,
  problemsIn,
  SECRET,
  said,
  wordsOf,
} from './support/need-world.js';

afterAll(endOfWorlds);

const SMALL = { ...FOOD, amount: '100 tins' };

describe('pledging', () => {
  test('sets one’s pledge, shows it on the board, and can be changed and taken back', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    const [post] = world.posts();
    expect(filledIn(await world.kith.press(ben, keyOf(post?.message, 'Pledge')), 'amount')).toBeUndefined();
    expect(said(await world.pledge(ben, need, '10'))).toBe('Your pledge is 10 tins now. (dog food)');
    expect(said(await world.pledge(ben, need, '10 tins'))).toBe('Your pledge is 10 tins now. (dog food)');
    await world.walk(MINUTE);
    expect(wordsOf(world.posts()[0]?.message)).toContain('10 of 500 tins promised, none delivered yet.');
    expect(filledIn(await world.kith.press(ben, keyOf(post?.message, 'Pledge')), 'amount')).toBe('10');
    const more = await world.pledge(ben, need, '120');
    expect(wordsOf(more)).toContain('It was 10 tins.');
    await world.walk(MINUTE);
    expect(wordsOf(world.posts()[0]?.message)).toContain('▮▮▮▯▯▯▯▯▯▯ 24 %');
    expect(said(await world.kith.press(ben, keyOf(more, 'Take my pledge back')))).toContain('taken back');
    expect(said(await world.kith.press(ben, keyOf(more, 'Take my pledge back')))).toContain(
      'nothing to take back',
    );
    await world.walk(MINUTE);
    expect(wordsOf(world.posts()[0]?.message)).toContain('None of the 500 tins promised yet.');
    expect(world.posts()).toHaveLength(1);
  });

  test.each([
    ['', 'how many'],
    ['0', 'from 1 up'],
    ['-3', 'below zero'],
    ['1.5', 'whole'],
    ['ten', 'digits'],
    ['1e3', 'digits'],
    ['1000000000000', 'at most 1,000,000'],
    ['1,000', 'without dots'],
    ['10 boxes', 'counted in tins'],
    ['551', 'At most 550 tins, please: 500 are still needed'],
  ])('“%s” is answered by what would be right, and stands in the form still', async (typed, words) => {
    const world = await needWorld();
    const need = await world.raise(world.somebody('Ada'));
    const answer = await world.pledge(world.somebody('Ben'), need, typed);
    expect(problemsIn(answer).amount).toContain(words);
    expect(filledIn(answer, 'amount')).toBe(typed === '' ? undefined : typed);
    expect(total(await world.need(need.id))).toBe(0);
  });

  test.each(['１２', '12 Tin', ' 12 tins of dog food '])('“%s” is understood', async (typed) => {
    const world = await needWorld();
    const need = await world.raise(world.somebody('Ada'), {
      ...FOOD,
      ...(typed.includes('of') && { amount: '500 tins of dog food', what: 'for the dogs' }),
    });
    await world.pledge(world.somebody('Ben'), need, typed);
    expect(total(await world.need(need.id))).toBe(12);
  });

  test('of many at once counts each of them once, and changes the post at most once a second', async () => {
    const world = await needWorld();
    const need = await world.raise(world.somebody('Ada'));
    const crowd = Array.from({ length: 40 }, (_, index) => world.somebody(`P${index}`));
    await Promise.all(crowd.flatMap((one) => [world.pledge(one, need, '5'), world.pledge(one, need, '5')]));
    await world.kith.settled();
    await world.kith.deliver();
    await world.kith.deliver();
    expect(world.posts()[0]?.edits).toBeLessThanOrEqual(1);
    await world.walk(MINUTE);
    expect(total(await world.need(need.id))).toBe(200);
    expect(wordsOf(world.posts()[0]?.message)).toContain('200 of 500 tins promised');
  });

  test('by /serve pledge finds the need by its words, or asks which', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const food = await world.raise(ada);
    expect(said(await world.kith.command(ben, 'pledge 10'))).toContain('Your pledge is 10 tins');
    const beds = await world.raise(ada, { ...FOOD, what: 'places to sleep', amount: '3 beds' });
    expect(said(await world.kith.command(ben, 'pledge 12 tins'))).toContain('Your pledge is 12 tins');
    expect(said(await world.kith.command(ben, 'pledge tins 14'))).toContain('Your pledge is 14 tins');
    expect(said(await world.kith.command(ben, 'pledge 1 bed'))).toContain('Your pledge is one bed');
    const which = await world.kith.command(ben, 'pledge 2');
    expect(said(which)).toBe('Which need do you mean?');
    expect(filledIn(await world.kith.press(ben, keyOf(which, 'Places to sleep: 3 beds')), 'amount')).toBe(
      '2',
    );
    expect(said(await world.kith.command(ben, 'pledge 2 unicorns'))).toBe(
      'I know no open need with these words.',
    );
    expect((await world.kith.command(ben, 'pledge sleep')).kind).toBe('ask');
    expect(problemsIn(await world.kith.command(ben, 'pledge -2 beds')).amount).toContain('below zero');
    expect([total(await world.need(food.id)), total(await world.need(beds.id))]).toEqual([14, 1]);
  });

  test('by its words never finds what is in a private channel one is not in', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    await world.channel(SECRET, {});
    await world.makePrivate(SECRET, ada);
    await world.raise(ada, { ...FOOD, channel: SECRET });
    expect(said(await world.kith.command(ben, 'pledge 10 tins'))).toContain('Nothing is asked for here');
    expect(wordsOf(await world.kith.command(ben, 'list'))).not.toContain('dog food');
    expect(said(await world.kith.command(ada, 'pledge 10 tins'))).toContain('10 tins');
  });

  test('is for members; a guest where the channel lets them', async () => {
    const world = await needWorld();
    const guest = world.somebody('Gus', { standing: 'guest' });
    const need = await world.raise(world.somebody('Ada'));
    expect(said(await world.pledge(guest, need, '10'))).toContain('for members of this community');
    await world.channel(DOGS, { guests: true });
    expect(said(await world.pledge(guest, need, '10'))).toContain('Your pledge is 10 tins');
    const foreign = { ...need, id: 'slack:T2:n1234567890' } as const;
    expect(said(await world.kith.press(guest, `v1:need.pledge|${foreign.id}`))).toContain('can’t find');
  });
});

describe('whoever raised it', () => {
  test('hears of pledges at most once an hour, and not in their quiet hours', async () => {
    const world = await needWorld();
    const [ada, ben, cleo] = [
      world.somebody('Ada', { zone: 'Europe/Lisbon' }),
      world.somebody('Ben'),
      world.somebody('Cleo'),
    ];
    const need = await world.raise(ada);
    for (const amount of ['1', '2', '3']) await world.pledge(ben, need, amount);
    await world.pledge(cleo, need, '4');
    await world.at('2026-11-23T09:59:00Z');
    expect(world.told(ada)).toEqual([]);
    await world.at('2026-11-23T10:00:30Z');
    expect(world.told(ada).map(({ message }) => message.summary)).toEqual([
      'New pledges from 2 people for dog food: 7 of 500 tins promised, none delivered yet.',
    ]);
    await world.walk(3 * HOUR);
    expect(world.told(ada)).toHaveLength(1);
    await world.settings(ada, { quietHours: { from: '20:00', to: '08:00' } });
    for (const hour of ['21', '22', '23']) {
      await world.at(`2026-11-23T${hour}:30:00Z`);
      await world.pledge(ben, need, hour);
      await world.settle();
    }
    await world.at('2026-11-24T07:30:00Z');
    expect(world.told(ada)).toHaveLength(1);
    await world.at('2026-11-24T08:00:30Z');
    await world.walk(HOUR);
    expect(world.told(ada)).toHaveLength(2);
    expect(wordsOf(world.told(ada)[1]?.message)).toContain('23 tins');
  });

  test('does not hear of their own pledge, nor of any if they want no reminders', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const need = await world.raise(ada);
    await world.pledge(ada, need, '10');
    await world.walk(2 * HOUR);
    await world.settings(ada, { nudges: false });
    await world.pledge(world.somebody('Ben'), need, '10');
    await world.walk(2 * HOUR);
    expect(world.told(ada)).toEqual([]);
  });
});

describe('at the end', () => {
  test('the target closes it: everybody is thanked once, and the post says so', async () => {
    const world = await needWorld();
    const [ada, ben, cleo, dora] = [
      world.somebody('Ada'),
      world.somebody('Ben'),
      world.somebody('Cleo'),
      world.somebody('Dora'),
    ];
    const need = await world.raise(ada, SMALL);
    await world.pledge(ben, need, '60');
    await world.pledge(cleo, need, '45');
    await world.walk(MINUTE);
    expect(said(await world.pledge(dora, need, '1'))).toContain('All that was needed was promised');
    expect(world.told(ben).map(({ message }) => message.summary)).toEqual([
      'Reached: 100 tins: dog food. Thank you for your part!',
    ]);
    expect(wordsOf(world.told(cleo)[0]?.message)).toContain('Your 45 tins: please bring that to');
    expect(world.told(ada).map(({ message }) => message.summary)).toEqual(['Reached: 100 tins: dog food.']);
    expect(labelsOf(world.posts()[0]?.message)).toEqual(['My pledge', 'Manage']);
    expect(wordsOf(world.posts()[0]?.message)).toContain('105 of 100 tins were promised by 2 people');
    expect(world.thread()).toHaveLength(1);
    await world.at('2026-12-10T10:00:00Z');
    expect(world.told(ben)).toHaveLength(1);
  });

  test('whoever can bring less says so, and the raiser hears it', async () => {
    const world = await needWorld();
    const [ada, ben, cleo] = [world.somebody('Ada'), world.somebody('Ben'), world.somebody('Cleo')];
    const need = await world.raise(ada, SMALL);
    await world.pledge(ben, need, '60');
    await world.pledge(cleo, need, '40');
    await world.walk(MINUTE);
    const own = await world.kith.press(ben, keyOf(world.posts()[0]?.message, 'My pledge'));
    expect(said(own)).toBe('You have pledged 60 tins. (dog food)');
    expect(filledIn(await world.kith.press(ben, keyOf(own, 'I can bring less')), 'amount')).toBe('60');
    expect(said(await world.pledge(ben, need, '61'))).toContain('can only become less');
    expect(said(await world.pledge(ben, need, '50'))).toContain('Your pledge is 50 tins');
    await world.kith.press(cleo, `v1:need.take-back|${need.id}`);
    await world.walk(MINUTE);
    expect(world.told(ada).map(({ message }) => message.summary)).toEqual([
      'Reached: 100 tins: dog food.',
      'Ben brings 50 tins instead. (dog food)',
      'Cleo can’t bring what they pledged. (dog food)',
    ]);
    expect(wordsOf(world.posts()[0]?.message)).toContain('50 of 100 tins were promised by one person');
  });

  test('the last day ends it with a final figure, thanked once; with nothing it is short and kind', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.raise(ada, { ...FOOD, what: 'cat food' });
    await world.pledge(ben, need, '60');
    await world.at('2026-12-05T23:59:00Z');
    expect(world.told(ben)).toEqual([]);
    await world.at('2026-12-06T00:00:30Z');
    expect(said(await world.pledge(world.somebody('Cleo'), need, '1'))).toContain('last day is over');
    expect(world.told(ben)).toHaveLength(1);
    expect(wordsOf(world.told(ben)[0]?.message)).toContain('60 of 500 tins were promised by one person');
    const ends = world.told(ada).map(({ message }) => wordsOf(message));
    expect(ends.filter((words) => words.includes('nobody could help this time'))).toHaveLength(1);
    expect(wordsOf(world.posts()[1]?.message)).toContain('Its last day is over.');
    await world.walk(HOUR);
    expect(world.told(ben)).toHaveLength(1);
  });
});
