import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askLateComer } from '../../../src/core/rounds/round/ask.js';
import { DAY, HOUR } from '../../../src/core/shared/time.js';
import {
  AT,
  gardening,
  keysOf,
  matchesOn,
  pairsOf,
  roundOn,
  SECOND_DRAW,
  TUESDAY,
} from './support/round-acts.js';
import { closeRoundsWorld, type RoundsWorld, roundsWorld, saidIn } from './support/rounds-world.js';

const IN = 'Yes, count me in';
const OUT = 'Not this time';
const ONE_ROUND = { consent: 'round' } as const;

let world: RoundsWorld;
beforeEach(async () => {
  world = await roundsWorld();
});
afterAll(closeRoundsWorld);

describe('A round in which people say beforehand whether they are in', () => {
  test('asks everybody once, two days before, or at once if less is left', async () => {
    const { people } = await gardening(world, ['Ada', 'Ben'], ONE_ROUND);
    await world.quiet();
    expect(people.map((who) => keysOf(world, who, 'in').length)).toEqual([1, 1]);
    await world.walkTo(AT + 5 * DAY - 1);
    expect(people.map((who) => keysOf(world, who, 'in').length)).toEqual([1, 1]);
    await world.walk(1);
    expect(people.map((who) => keysOf(world, who, 'in').length)).toEqual([2, 2]);
  });

  test('brings together those who said yes, at once, and the odd one with two others', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem', 'Dee', 'Eva'], ONE_ROUND);
    await world.quiet();
    for (const who of people.slice(0, 3)) await world.press(who, IN);
    const [, , , dee] = people;
    if (dee) await world.press(dee, OUT);
    await world.walkTo(AT);
    expect(pairsOf(await matchesOn(world, channel, TUESDAY))).toEqual(['Ada+Ben+Cem']);
    expect([...world.rooms.values()].map(({ request }) => request.parties.length)).toEqual([3]);
    expect(people.flatMap((who) => keysOf(world, who, 'left'))).toEqual([]);
  });

  test('people may change their mind up to the draw', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben', 'Cem'], ONE_ROUND);
    await world.quiet();
    for (const who of people) await world.press(who, IN);
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    await world.press(ada, 'Yes, count me in');
    expect(saidIn(await world.pressKey(ada, `v1:round.out|${channel}.${TUESDAY}`))).toContain('sit out');
    await world.pressKey(ben, `v1:round.out|${channel}.${TUESDAY}`);
    expect(saidIn(await world.pressKey(ben, `v1:round.in|${channel}.${TUESDAY}`))).toContain('You’re in');
    await world.walkTo(AT);
    expect(pairsOf(await matchesOn(world, channel, TUESDAY))).toEqual(['Ben+Cem']);
  });

  test('a yes after the draw is for the second one', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben'], ONE_ROUND);
    await world.quiet();
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    await world.press(ada, IN);
    await world.walkTo(AT);
    expect(keysOf(world, ada, 'left')).toHaveLength(1);
    expect(saidIn(await world.press(ben, IN))).toContain('second one');
    await world.walkTo(SECOND_DRAW);
    expect(pairsOf(await matchesOn(world, channel, TUESDAY))).toEqual(['Ada+Ben']);
    expect(world.rooms.size).toBe(1);
    await world.walk(4 * DAY);
    expect(saidIn(await world.pressKey(ben, `v1:round.in|${channel}.${TUESDAY}`))).toContain('is over');
  });

  test('somebody who joins before the draw is asked too, and others cannot answer', async () => {
    const { channel } = await gardening(world, ['Ada'], ONE_ROUND);
    await world.quiet();
    const zoe = await world.known('Zoe');
    expect(saidIn(await world.pressKey(zoe, `v1:round.in|${channel}.${TUESDAY}`))).toContain(
      'don’t take part',
    );
    await world.takesPart(channel, zoe);
    await askLateComer(world.deps, channel, zoe.member);
    await askLateComer(world.deps, channel, zoe.member);
    await world.quiet();
    expect(keysOf(world, zoe, 'in')).toHaveLength(1);
  });

  test('a round that is not held after all is called off for those who said yes', async () => {
    const { channel, people } = await gardening(world, ['Ada', 'Ben'], ONE_ROUND);
    await world.quiet();
    const [ada, ben] = people;
    if (ada === undefined || ben === undefined) throw new Error('nobody');
    await world.press(ada, IN);
    await world.becomes(channel, { state: { kind: 'lost', why: 'archived', at: world.now() } });
    await world.walkTo(AT);
    await world.walk(HOUR);
    expect(keysOf(world, ada, 'not-held')).toHaveLength(1);
    expect(keysOf(world, ben, 'not-held')).toHaveLength(0);
    expect((await roundOn(world, channel, TUESDAY))?.state).toMatchObject({
      kind: 'dropped',
      why: 'channel',
    });
  });
});
