import { afterAll, describe, expect, test } from '@jest/globals';
import { delivered, promised } from '../../../src/core/needs/index.js';
import { MINUTE } from '../../../src/core/shared/time.js';
import {
  endOfWorlds,
  filledIn,
  formOf,
  keyOf,
  labelsOf,
  needWorld,
  problemsIn,
  said,
  wordsOf,
} from './support/need-world.js';

afterAll(endOfWorlds);

describe('the panel of whoever raised it', () => {
  test('lists pledges in pages and writes down what has arrived', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    const need = await world.raise(ada);
    const crowd = Array.from({ length: 7 }, (_, index) => world.somebody(`P${index}`));
    for (const one of crowd) await world.pledge(one, need, '10');
    const first = await world.kith.press(ada, `v1:need.manage|${need.id}`);
    expect(labelsOf(first).filter((label) => label === 'Delivered')).toHaveLength(5);
    const second = await world.kith.press(ada, keyOf(first, 'More pledges'));
    expect(labelsOf(second).filter((label) => label === 'Delivered')).toHaveLength(2);
    const arrived = keyOf(second, 'Delivered');
    const after = await world.kith.press(ada, arrived);
    expect(labelsOf(after)).toEqual(expect.arrayContaining(['Not there yet', 'Back']));
    await world.kith.press(ada, arrived);
    const now = await world.need(need.id);
    expect([promised(now), delivered(now)]).toEqual([60, 10]);
    const p5 = crowd[5];
    if (p5 === undefined) throw new Error('nobody');
    expect(said(await world.kith.press(p5, `v1:need.take-back|${need.id}`))).toContain(
      'Delivered already: your 10 tins',
    );
    expect(said(await world.pledge(p5, need, '5'))).toContain('Delivered already: your 10 tins');
    await world.walk(MINUTE);
    expect(wordsOf(world.posts()[0]?.message)).toContain(
      '70 of 500 tins promised, 10 of them delivered already.',
    );
    await world.kith.press(ada, keyOf(after, 'Not there yet'));
    expect(delivered(await world.need(need.id))).toBe(0);
  });

  test('corrects a number, down to none', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.pledge(ben, need, '10');
    const shown = await world.kith.press(ada, `v1:need.manage|${need.id}`);
    const form = await world.kith.press(ada, keyOf(shown, 'Another number'));
    expect(filledIn(form, 'amount')).toBe('10');
    const { key } = formOf(form);
    expect(problemsIn(await world.kith.submit(ada, key, { amount: 'eight' })).amount).toContain('digits');
    await world.kith.submit(ada, key, { amount: '8' });
    expect(delivered(await world.need(need.id))).toBe(8);
    await world.kith.submit(ada, key, { amount: '0' });
    expect((await world.need(need.id)).pledges).toEqual([]);
    expect(said(await world.kith.submit(ada, key, { amount: '0' }))).toContain('not on the list any more');
  });

  test('is for the raiser and stewards only', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.pledge(ben, need, '10');
    for (const verb of ['manage', 'edit', 'end', 'end-now']) {
      expect(said(await world.kith.press(ben, `v1:need.${verb}|${need.id}`))).toContain(
        'Nothing was changed',
      );
    }
    expect(said(await world.kith.press(ben, `v1:need.arrived|${need.id}.UBEN.0`))).toContain(
      'Nothing was changed',
    );
    expect(said(await world.kith.press(ada, `v1:need.close|${need.id}`))).toContain('for stewards to decide');
    const lea = world.somebody('Lea', { leads: true });
    expect(labelsOf(await world.kith.press(lea, `v1:need.manage|${need.id}`))).toContain(
      'Close it, as a steward',
    );
  });

  test('changes number and date, and a number that is promised already is reached', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.pledge(ben, need, '50');
    const { key } = formOf(await world.kith.press(ada, `v1:need.edit|${need.id}`));
    expect(
      problemsIn(await world.kith.submit(ada, key, { amount: '80 boxes', until: '2026-12-05' })).amount,
    ).toContain('tins');
    expect(
      problemsIn(await world.kith.submit(ada, key, { amount: '80', until: '2026-11-01' })).until,
    ).toContain('over');
    expect(said(await world.kith.submit(ada, key, { amount: '80', until: '2026-12-24' }))).toContain(
      'Saved. 80 tins',
    );
    expect(said(await world.kith.submit(ada, key, { amount: '80', until: '2026-12-24' }))).toContain(
      'Saved. 80 tins',
    );
    expect((await world.need(need.id)).until.date).toBe('2026-12-24');
    await world.kith.submit(ada, key, { amount: '50', until: '2026-12-24' });
    expect((await world.need(need.id)).state.kind).toBe('reached');
    expect(said(await world.kith.submit(ada, key, { amount: '60', until: '2026-12-24' }))).toContain(
      'Nothing was changed',
    );
  });

  test('ends it now, after a question, and those who pledged are told', async () => {
    const world = await needWorld();
    const [ada, ben] = [world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.pledge(ben, need, '50');
    const sure = await world.kith.press(ada, `v1:need.end|${need.id}`);
    expect(said(sure)).toBe('End this now? (dog food)');
    expect(said(await world.kith.press(ada, keyOf(sure, 'End it')))).toContain('has ended');
    expect(said(await world.kith.press(ada, keyOf(sure, 'End it')))).toContain('Nothing was changed');
    await world.walk(MINUTE);
    expect(world.told(ben)).toHaveLength(1);
    expect(labelsOf(world.posts()[0]?.message)).toEqual([]);
  });
});

describe('when something is wrong', () => {
  test('each member’s report reaches the stewards once, and never the raiser', async () => {
    const world = await needWorld();
    const [care, ada, ben] = [
      world.somebody('Care', { leads: true }),
      world.somebody('Ada'),
      world.somebody('Ben'),
    ];
    const need = await world.raise(ada);
    const { key } = formOf(await world.kith.press(ben, `v1:need.report|${need.id}`));
    expect(problemsIn(await world.kith.submit(ben, key, { words: ' ' })).words).toContain('few words');
    await Promise.all([1, 2, 3].map(() => world.kith.submit(ben, key, { words: 'There is no such home' })));
    expect(said(await world.kith.press(ben, `v1:need.report|${need.id}`))).toContain('already');
    await world.settle();
    expect(world.told(care)).toHaveLength(1);
    expect(world.told(ada)).toEqual([]);
    const form = await world.kith.press(care, keyOf(world.told(care)[0]?.message, 'Close it'));
    expect(problemsIn(await world.kith.submit(care, formOf(form).key, {})).because).toContain('few words');
    await world.pledge(world.somebody('Cleo'), need, '5');
    expect(said(await world.kith.submit(care, formOf(form).key, { because: 'It is a hoax' }))).toContain(
      'is closed',
    );
    await world.kith.submit(care, formOf(form).key, { because: 'It is a hoax' });
    await world.walk(MINUTE);
    expect(wordsOf(world.told(ada)[0]?.message)).toContain('It is a hoax');
    expect(wordsOf(world.told(world.somebody('Cleo'))[0]?.message)).toContain('don’t bring anything');
    expect(await world.changeLog.latest(need.community, 10)).toHaveLength(1);
  });

  test('a raiser who leaves is told to the stewards once, and a pledger’s promise counts no more', async () => {
    const world = await needWorld();
    const [care, ada, ben] = [world.somebody('Care'), world.somebody('Ada'), world.somebody('Ben')];
    const need = await world.raise(ada);
    await world.pledge(ben, need, '50');
    await world.leaves(ben);
    await world.leaves(ada);
    await world.leaves(ada);
    await world.walk(MINUTE);
    expect(world.told(care).map(({ message }) => message.summary)).toEqual([
      'Ada has left, and had raised this: 500 tins: dog food.',
    ]);
    expect(wordsOf(world.posts()[0]?.message)).toContain('None of the 500 tins');
  });

  test('a channel that is gone leaves the need to be found in the list', async () => {
    const world = await needWorld();
    const ada = world.somebody('Ada');
    world.refuse((key) => key.endsWith('|board'), 'undeliverable', 'channel_not_found');
    const need = await world.raise(ada);
    expect(said(await world.kith.command(world.somebody('Ben'), 'pledge 10'))).toContain(
      'Your pledge is 10 tins',
    );
    await world.walk(MINUTE);
    expect(wordsOf(await world.kith.press(ada, `v1:need.manage|${need.id}`))).toContain(
      'Its post in the channel is gone',
    );
  });
});
