import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DAY } from '../../../src/core/shared/time.js';
import { AT, gardening, keysOf, timesAsked } from './support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld } from './support/rounds-world.js';

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

const WEEK = 7 * DAY;

describe('Three silent rounds in a row', () => {
  test('somebody rests then, is told once, and is back with one tap', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben']);
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    for (let week = 0; week < 3; week += 1) {
      await world.walkTo(AT + week * WEEK);
      await world.press(ben, 'Yes, introduce us');
      await world.walk(6 * DAY);
    }
    expect(keysOf(world, ada, 'silent')).toHaveLength(1);
    expect(world.lastWord(ada)).toContain('One tap, and you’re back');
    expect(keysOf(world, ben, 'silent')).toEqual([]);
    await world.walkTo(AT + 3 * WEEK);
    expect(timesAsked(world, people)).toEqual([3, 3]);
    await world.press(ada, 'I’m back');
    expect(await world.stores.participants.find(channel, ada.member)).toMatchObject({ silent: 0 });
    await world.walkTo(AT + 4 * WEEK);
    expect(timesAsked(world, people)).toEqual([4, 4]);
    await world.walk(6 * DAY);
    expect(keysOf(world, ada, 'silent')).toHaveLength(1);
  });

  test('an answer in between, even a no, starts the count again', async () => {
    const { people } = await gardening(world, ['Ada', 'Ben']);
    const [ada] = people;
    if (ada === undefined) throw new Error('no Ada');
    for (let week = 0; week < 4; week += 1) {
      await world.walkTo(AT + week * WEEK);
      if (week === 1) await world.press(ada, 'Not this time');
      await world.walk(6 * DAY);
    }
    expect(keysOf(world, ada, 'silent')).toEqual([]);
  });

  test('somebody who was left over said nothing because nothing was asked', async () => {
    const { people } = await gardening(world, ['Ada']);
    await world.walkTo(AT + 4 * WEEK);
    expect(people.flatMap((who) => keysOf(world, who, 'silent'))).toEqual([]);
  });

  test('counts where each round is asked, too', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben'], { consent: 'round' });
    const [, ben] = people;
    if (ben === undefined) throw new Error('no Ben');
    for (let week = 0; week < 3; week += 1) {
      await world.walkTo(AT + week * WEEK - DAY);
      await world.press(ben, 'Not this time');
      await world.walkTo(AT + week * WEEK);
      await world.walk(5 * DAY - DAY);
    }
    await world.walk(2 * DAY);
    const [ada] = await world.stores.participants.in(channel);
    expect(ada?.silent).toBe(0);
  });
});
